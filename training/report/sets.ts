/** One field of one public set that the desk learner and its peers learn. */
export interface ReportSet {
  /** As in file names. */
  name: string;
  title: string;
  file: string;
  field: string;
  kind: 'class' | 'ordinal' | 'number';
  /** Separated by commas. */
  trainSplits: string;
  testSplits: string;
  /** Values with fewer train rows are dropped, in both parts. */
  fewest?: number;
  /** Rows with this value are dropped, in both parts. */
  without?: string;
}

/** Fields with a list of values. */
export const classSets: readonly ReportSet[] = [
  {
    name: 'itservice-topics',
    title: 'itservice topics',
    file: 'itservice_topics',
    field: 'category',
    kind: 'class',
    // The larger part to learn from. An earlier model was trained on it; the parts stay, so that numbers compare.
    trainSplits: 'val',
    testSplits: 'train',
  },
  set('endava-category', 'Endava category', 'endava_tickets', 'category', { fewest: 10 }),
  set('endava-queue', 'Endava queue', 'endava_tickets', 'queue', { fewest: 20 }),
  set('jira-type', 'Jira type', 'jira_duraspace_apache', 'type'),
  set('nlbse24-type', "NLBSE'24 type", 'nlbse24_issue_type', 'type'),
  set('banking77', 'Banking77', 'banking77', 'category'),
  set('clinc150', 'CLINC150 in scope', 'clinc150', 'category', { without: 'oos' }),
  set('senti4sd', 'senti4sd sentiment', 'senti4sd', 'sentiment'),
];

/** Kept apart: neither trained on nor looked at when anything was chosen. */
const unseenSets: readonly ReportSet[] = [
  set('german-queue', 'German queues', 'unseen/tobi_german_5prio', 'queue'),
  set('bitext-category', 'Bitext category', 'unseen/bitext_customer', 'category', { fewest: 20 }),
  set('bitext-intent', 'Bitext intent', 'unseen/bitext_customer', 'type', { fewest: 20 }),
];

const chosenOn = ['endava-category', 'endava-queue', 'jira-type', 'banking77', 'clinc150'];

/** For short histories: fields whose values no training has seen. Settings were chosen on the first five of them. */
export const smallSets: readonly ReportSet[] = [
  ...classSets.filter(({ name }) => chosenOn.includes(name)),
  ...unseenSets,
];

/** Fields with levels, P1 to P5 as numbers. All their rows are used, whatever their split. */
export const levelSets: readonly ReportSet[] = [
  levels('pits', 'PITS (six projects)', 'pits_nasa'),
  levels('apache', 'Apache', 'apache_high_impact'),
  levels('jira', 'Jira', 'jira_duraspace_apache'),
  levels('hadoop', 'Hadoop', 'hadoop_gitbugs'),
];

/** Story points, one desk for each of the 16 projects. */
export const storyPoints = { file: 'storypoints', field: 'effort_points' };

function set(
  name: string,
  title: string,
  file: string,
  field: string,
  choice: Partial<ReportSet> = {},
): ReportSet {
  return { name, title, file, field, kind: 'class', trainSplits: 'train', testSplits: 'test', ...choice };
}

function levels(name: string, title: string, file: string): ReportSet {
  return set(`levels-${name}`, title, file, 'p_level', { kind: 'ordinal' });
}
