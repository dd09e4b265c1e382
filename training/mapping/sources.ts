import type { LabelledRow } from '../data/labelled-rows';

/**
 * The one mapping of labels: every row that trains the shipped model, written or public, carries labels by the guideline
 * (docs/LABELLING.md), given by what its text says. The public sets' own labels (their topics, priorities, story points,
 * hours) are not used: they mean something else in each organisation.
 */
const licences: Readonly<Record<string, string>> = {
  written: 'written for this product',
  apache_high_impact: 'MIT',
  askubuntu_webapps: 'CC BY-SA 3.0',
  banking77: 'CC BY 4.0',
  bugzilla_early: 'public tracker',
  clinc150: 'CC BY 3.0',
  endava_tickets: 'released by Endava and Microsoft, code MIT',
  hadoop_gitbugs: 'CC BY 4.0',
  itservice_topics:
    'not established; the texts derive from the anonymised release of Endava and Microsoft (MIT)',
  jira_duraspace_apache: 'public trackers of open projects',
  nlbse24_issue_type: 'public issues of open projects',
  pits_nasa: 'NASA, public',
  senti4sd: 'MIT',
  storypoints: 'MIT',
  umsab_sentiment: 'Apache-2.0',
};

/** The sources of rows with their sizes and licences, as a manifest lists them. */
export function listData(
  rows: readonly Pick<LabelledRow, 'source'>[],
): { name: string; rows: number; licence: string }[] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({
    name,
    rows: count,
    licence: licences[name] ?? 'not established',
  }));
}
