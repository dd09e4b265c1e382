import { mean } from '../../../src/core/metrics/numbers';
import { drawSmallMultiples, type Point } from '../charts/small-multiples';
import { colours } from '../charts/svg';
import { bestPeer, lead } from '../comparison';
import { fixed, picture, signed, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

const lines = { learner: 'desk learner', peer: 'best peer of each draw' };

export const smallHistories: Section = {
  name: 'small-histories',
  title: 'Small histories',
  needs: ['small'],
  describe({ small }: Results) {
    const draws = Math.max(
      ...groupBy(small, ({ set, size }) => `${set.name} ${size}`).map(([, of]) => of.length),
    );
    const text = [
      `Macro F1 in points from a few train rows, mean of ${draws} draws; learner and peers got the same drawn rows and all test rows. The best peer is chosen anew for each draw, which is harder to beat than any one peer. No training has seen the values of these fields; the learner's settings were chosen on the first five, the last three were only measured.`,
      leadTable(small),
      'The values behind it: learner / best peer.',
      valueTable(small),
      'What it shows an agent, at 90 % aimed at: share of the tickets / of these right.',
      shownTable(small),
      picture(
        'learning-curves.svg',
        'Learning curves: macro F1 of the desk learner and of the best peer over the number of labelled tickets, one small chart for each set',
      ),
    ];
    return {
      text: text.join('\n\n'),
      charts: [{ file: 'learning-curves.svg', svg: learningCurves(small) }],
    };
  },
};

function leadTable(small: readonly Result[]): string {
  const sizes = sizesOf(small);
  const leadOf = (results: readonly Result[]) =>
    signed(mean(results.map((result) => lead(result, 'macro_f1'))), 2);
  const rowOf = (title: string, results: readonly Result[]) => [
    title,
    ...sizes.map((size) => leadOf(results.filter((result) => result.size === size))),
    `**${leadOf(results)}**`,
  ];
  return table(
    ['lead', ...sizes.map((size) => `${size} rows`), 'mean'],
    [...bySet(small).map(([title, results]) => rowOf(title, results)), rowOf('**mean**', small)],
  );
}

function valueTable(small: readonly Result[]): string {
  const sizes = sizesOf(small);
  return table(
    ['set', ...sizes.map((size) => `${size} rows`)],
    bySet(small).map(([title, results]) => [
      title,
      ...sizes.map((size) => {
        const { learner, peer } = meansOf(results.filter((result) => result.size === size));
        return `${fixed(learner, 1)} / ${fixed(peer, 1)}`;
      }),
    ]),
  );
}

function shownTable(small: readonly Result[]): string {
  const sizes = sizesOf(small);
  return table(
    ['set', ...sizes.map((size) => `${size} rows`)],
    bySet(small).map(([title, results]) => [
      title,
      ...sizes.map((size) => {
        const of = results.filter((result) => result.size === size).map(({ learner }) => learner.measured);
        const shown = mean(of.map((measured) => measured.shown));
        if (shown === 0) return '0 %';
        const right = mean(of.map((measured) => measured.shown * measured.precision_shown));
        return `${fixed(100 * shown, 0)} % / ${fixed((100 * right) / shown, 0)} %`;
      }),
    ]),
  );
}

function learningCurves(small: readonly Result[]): string {
  const points = groupBy(small, ({ set, peers }) => `${set.title}|${peers.trainRows}`).flatMap(
    ([, results]): Point[] => {
      const { learner, peer } = meansOf(results);
      const [{ set, peers }] = results;
      const shared = { panel: set.title, x: peers.trainRows };
      return [
        { ...shared, line: lines.learner, y: learner },
        { ...shared, line: lines.peer, y: peer },
      ];
    },
  );
  return drawSmallMultiples({
    heading: 'Learning curves: macro F1 over labelled tickets',
    points,
    columns: 4,
    dots: true,
    legend: [
      { label: lines.learner, colour: colours.learner },
      { label: lines.peer, colour: colours.peer, dashed: true },
    ],
    x: {
      type: 'log',
      label: 'labelled tickets',
      ticks: [100, 1000, 10000],
      tickFormat: (n: number) => `${n}`,
    },
    y: { label: 'macro F1 (points)', domain: [0, 100] },
  });
}

function meansOf(results: readonly Result[]) {
  return {
    learner: mean(results.map(({ learner }) => learner.measured.macro_f1)),
    peer: mean(results.map(({ peers }) => bestPeer(peers, 'macro_f1'))),
  };
}

function sizesOf(small: readonly Result[]): number[] {
  return [...new Set(small.map(({ size }) => size ?? 0))].sort((a, b) => a - b);
}

function bySet(results: readonly Result[]): [string, Result[]][] {
  return groupBy(results, ({ set }) => set.title);
}
