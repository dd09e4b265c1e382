import { macroF1 } from '../../../src/core/metrics/classification';
import { mean } from '../../../src/core/metrics/numbers';
import { drawConfusion } from '../charts/confusion';
import { lead, textPeers } from '../comparison';
import { fixed, picture, signed, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

const confusionOf = 'itservice-topics';

/** Macro F1 that others published for the same test rows or the like, in points, with what it was reached with. */
const published: Record<string, { macroF1: number; what: string; isByProject?: true }> = {
  'itservice-topics': { macroF1: 85.2, what: 'published, from 33.5k train rows' },
  'nlbse24-type': { macroF1: 79.2, what: 'RoBERTa', isByProject: true },
  banking77: { macroF1: 93.7, what: 'BERT' },
  clinc150: { macroF1: 96.9, what: 'BERT' },
  senti4sd: { macroF1: 87, what: 'published, about' },
};

export const fullSets: Section = {
  name: 'full-sets',
  title: 'All train rows',
  needs: ['full'],
  describe({ full }: Results) {
    const confused = full.find(({ set }) => set.name === confusionOf);
    const charts = confused ? [confusionChart(confused)] : [];
    const text = [
      'Macro F1 in points on the test rows; `lead` is the learner minus the best of LinearSVC, balanced LinearSVC and fastText.',
      macroF1Table(full),
      'The same for accuracy.',
      accuracyTable(full),
      'Against numbers that others published. Their rows and options are not always the same, and most used a large pretrained language model; the learner has the shipped small encoder, and that up to 2,000 train rows only.',
      publishedTable(full),
      ...charts.map(({ file }) =>
        picture(
          file,
          `Confusion of ${confused?.set.title}: of each true topic's tickets, the percentage that got each answer`,
        ),
      ),
      commands(full),
    ];
    return { text: text.join('\n\n'), charts };
  },
};

function macroF1Table(full: readonly Result[]): string {
  const rows = full.map((result) => {
    const { set, peers, learner } = result;
    return [
      set.title,
      peers.trainRows,
      peers.testRows,
      learner.measured.classes,
      fixed(learner.measured.macro_f1, 2),
      fixed(peers.byPeer.majority.macro_f1, 2),
      ...textPeers.map((peer) => fixed(peers.byPeer[peer].macro_f1, 2)),
      signed(lead(result, 'macro_f1'), 2),
    ];
  });
  const means = [
    '**mean**',
    '',
    '',
    '',
    ...meansOf(full, 'macro_f1'),
    `**${signed(mean(full.map((result) => lead(result, 'macro_f1'))), 2)}**`,
  ];
  return table(
    ['set', 'train', 'test', 'values', 'learner', 'majority', 'SVC', 'balanced SVC', 'fastText', 'lead'],
    [...rows, means],
  );
}

function accuracyTable(full: readonly Result[]): string {
  const rows = full.map((result) => [
    result.set.title,
    fixed(result.learner.measured.accuracy, 2),
    fixed(result.peers.byPeer.majority.accuracy, 2),
    ...textPeers.map((peer) => fixed(result.peers.byPeer[peer].accuracy, 2)),
    signed(lead(result, 'accuracy'), 2),
  ]);
  const means = [
    '**mean**',
    ...meansOf(full, 'accuracy'),
    `**${signed(mean(full.map((result) => lead(result, 'accuracy'))), 2)}**`,
  ];
  return table(['set', 'learner', 'majority', 'SVC', 'balanced SVC', 'fastText', 'lead'], [...rows, means]);
}

/** Of the learner and every peer. */
function meansOf(full: readonly Result[], measure: string): string[] {
  return [
    mean(full.map(({ learner }) => learner.measured[measure])),
    ...['majority', ...textPeers].map((peer) => mean(full.map(({ peers }) => peers.byPeer[peer][measure]))),
  ].map((value) => fixed(value, 2));
}

function publishedTable(full: readonly Result[]): string {
  const rows = full.flatMap((result) => {
    const other = published[result.set.name];
    if (!other) return [];
    const { measured } = result.learner;
    const ours = other.isByProject ? meanOfProjects(result) : measured.macro_f1;
    return [
      [
        `${result.set.title}${other.isByProject ? ', mean of its projects' : ''}`,
        fixed(ours, 2),
        fixed(other.macroF1, 1),
        other.what,
        signed(ours - other.macroF1, 1),
      ],
    ];
  });
  return table(['set', 'learner', 'published', 'by', 'learner minus published'], rows);
}

/** Macro F1 on the test rows of each project alone, then their mean, as the set's own competition counts. */
function meanOfProjects({ learner, testProjects = [] }: Result): number {
  const scores = groupBy([...testProjects.keys()], (row) => testProjects[row]).map(([, rows]) =>
    macroF1(
      rows.map((row) => learner.truth[row]),
      rows.map((row) => learner.answers[row].value),
    ),
  );
  return 100 * mean(scores);
}

function confusionChart({ learner, set }: Result) {
  return {
    file: 'confusion.svg',
    svg: drawConfusion(
      `${set.title}: percentage of each true topic's tickets by answer`,
      learner.truth,
      learner.answers.map(({ value }) => value),
    ),
  };
}

/** How to print one set's numbers alone, of the learner and of the peers. */
function commands(full: readonly Result[]): string {
  const lines = full.map(
    ({ set, comparison }) => `--train ${comparison.train} --test ${comparison.test} --field ${set.field}`,
  );
  return [
    'One set alone: the learner by `npm run --silent evaluate -- OPTIONS`, the peers by `baselines.py OPTIONS`. After a run the files are there, as they are for every other comparison of this report.',
    `\`\`\`\n${lines.join('\n')}\n\`\`\``,
  ].join('\n\n');
}
