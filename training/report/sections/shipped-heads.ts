import { accuracy } from '../../../src/core/metrics/classification';
import { mean } from '../../../src/core/metrics/numbers';
import { drawSmallMultiples, type Point } from '../charts/small-multiples';
import { colours } from '../charts/svg';
import { macroF1OverTruth } from '../macro-f1-over-truth';
import { fixed, picture, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';
import type { ShippedAnswers } from '../run-shipped';

const legend = [
  { label: 'desk learner', colour: colours.learner },
  { label: 'shipped head', colour: colours.peer, dashed: true },
];

/** The desk learner's scores from so many labelled tickets, beside those of the shipped head without any. */
interface Question {
  title: string;
  shipped: Scores;
  rows: number;
  desk: { size: number; scores: Scores }[];
}

interface Scores {
  macroF1: number;
  accuracy: number;
}

export const shippedHeads: Section = {
  name: 'shipped-heads',
  title: 'The shipped model without any history',
  needs: ['full', 'small', 'shipped'],
  describe({ full, small, shipped }: Results) {
    const questions = shipped.map((answers) =>
      compare(
        answers,
        [...small, ...full].filter(({ set }) => set.name === answers.set),
      ),
    );
    const text = [
      'Macro F1 / accuracy in points on the same test rows, after the labels of both were mapped to the values of the shipped head (`training/mapping`); test rows whose label means none of them are left out. The shipped model was trained on other rows of the same sets: on a desk of another kind it will do worse, and the desk learner is then ahead earlier.',
      questionsTable(questions),
      picture(
        'shipped-heads.svg',
        'Macro F1 of the desk learner over the number of labelled tickets, and of the shipped head without any as a flat line, one small chart for each question',
      ),
    ];
    return { text: text.join('\n\n'), charts: [{ file: 'shipped-heads.svg', svg: curves(questions) }] };
  },
};

function compare({ head, answers, meaningOf }: ShippedAnswers, results: readonly Result[]): Question {
  const [{ set, learner }] = results;
  const truth = learner.truth.map(meaningOf);
  const kept = truth.flatMap((value, row) => (value === undefined ? [] : [row]));
  const scoresOf = (given: readonly string[]): Scores => {
    const right = kept.map((row) => truth[row] ?? '');
    const said = kept.map((row) => given[row]);
    return { macroF1: 100 * macroF1OverTruth(right, said), accuracy: 100 * accuracy(right, said) };
  };
  const desk = groupBy(results, ({ peers }) => peers.trainRows).map(([size, draws]) => {
    const scores = draws.map((draw) =>
      scoresOf(draw.learner.answers.map(({ value }) => meaningOf(value) ?? 'none of them')),
    );
    return {
      size,
      scores: {
        macroF1: mean(scores.map(({ macroF1 }) => macroF1)),
        accuracy: mean(scores.map((each) => each.accuracy)),
      },
    };
  });
  return { title: `${set.title} (${head})`, shipped: scoresOf(answers), rows: kept.length, desk };
}

function questionsTable(questions: readonly Question[]): string {
  const pair = ({ macroF1, accuracy: share }: Scores) => `${fixed(macroF1, 1)} / ${fixed(share, 1)}`;
  const sizes = questions[0].desk.map(({ size }) => size).slice(0, -1);
  return table(
    [
      'set (head)',
      'test',
      'shipped',
      ...sizes.map((size) => `desk, ${size} rows`),
      'desk, all rows',
      'desk ahead from',
    ],
    questions.map(({ title, rows, shipped, desk }) => [
      title,
      rows,
      pair(shipped),
      ...desk.map(({ scores }) => pair(scores)),
      `${firstAhead(shipped, desk) ?? 'never'}`,
    ]),
  );
}

/** The smallest measured history from which on the desk learner's macro F1 stays ahead. */
function firstAhead(shipped: Scores, desk: Question['desk']): number | undefined {
  const lastBehind = desk.findLastIndex(({ scores }) => scores.macroF1 <= shipped.macroF1);
  return desk[lastBehind + 1]?.size;
}

function curves(questions: readonly Question[]): string {
  return drawSmallMultiples({
    heading: 'From how many labelled tickets on the desk learner is ahead of the shipped model',
    points: questions.flatMap(({ title, shipped, desk }) =>
      desk.flatMap(({ size, scores }): Point[] => [
        { panel: title, line: legend[0].label, x: size, y: scores.macroF1 },
        { panel: title, line: legend[1].label, x: size, y: shipped.macroF1 },
      ]),
    ),
    columns: 3,
    legend,
    x: {
      type: 'log',
      label: 'labelled tickets of the desk',
      ticks: [100, 1000],
      tickFormat: (n: number) => `${n}`,
    },
    y: { label: 'macro F1 (points)', domain: [0, 100] },
  });
}
