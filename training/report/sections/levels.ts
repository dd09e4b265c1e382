import { mean } from '../../../src/core/metrics/numbers';
import { textPeers } from '../comparison';
import { fixed, signed, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

const measures = [
  { name: 'qwk', title: 'Quadratic kappa (1 is perfect, 0 is chance)', digits: 3, isErrorSize: false },
  { name: 'macro_f1', title: 'Macro F1 in points', digits: 2, isErrorSize: false },
  { name: 'mean_level_error', title: 'Mean error in levels (0 is perfect)', digits: 3, isErrorSize: true },
];

export const levels: Section = {
  name: 'levels',
  title: 'Levels: P1 to P5',
  needs: ['levels'],
  describe({ levels: results }: Results) {
    const folds = groupBy(results, ({ set }) => set.name)[0]?.[1].length ?? 0;
    const text = [
      `Means over ${folds} folds of cross-validation, stratified by level. The best peer is the best of a set's means. Most tickets of these trackers have their default level, so accuracy says little.`,
      ...measures.flatMap((measure) => [`${measure.title}.`, measureTable(results, measure)]),
    ];
    return { text: text.join('\n\n'), charts: [] };
  },
};

function measureTable(
  results: readonly Result[],
  { name, digits, isErrorSize }: (typeof measures)[number],
): string {
  const lines = groupBy(results, ({ set }) => set.title).map(([title, folds]) => {
    const learner = mean(folds.map((fold) => fold.learner.measured[name]));
    const [majority, ...peers] = ['majority', ...textPeers].map((peer) =>
      mean(folds.map((fold) => fold.peers.byPeer[peer][name])),
    );
    // Of errors the smallest is the best, and being below it is a lead.
    const lead = isErrorSize ? Math.min(...peers) - learner : learner - Math.max(...peers);
    return { title, numbers: [learner, majority, ...peers], lead };
  });
  const rows = lines.map(({ title, numbers, lead }) => [
    title,
    ...numbers.map((value) => fixed(value, digits)),
    signed(lead, digits),
  ]);
  const means = [
    '**mean**',
    ...[0, 1, 2, 3, 4].map((column) => fixed(mean(lines.map(({ numbers }) => numbers[column])), digits)),
    `**${signed(mean(lines.map(({ lead }) => lead)), digits)}**`,
  ];
  return table(['set', 'learner', 'majority', 'SVC', 'balanced SVC', 'fastText', 'lead'], [...rows, means]);
}
