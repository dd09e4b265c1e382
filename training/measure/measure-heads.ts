import { accuracy, macroF1, quadraticKappa } from '../../src/core/metrics/classification';
import { calibrationError, fitThreshold, precisionAbove } from '../../src/core/metrics/confidence';
import { mean, rankCorrelation } from '../../src/core/metrics/numbers';
import type { Head, Manifest } from '../../src/core/model/manifest';
import { calibrate, temperatureFor } from '../../src/core/predict/calibration';
import { hoursQuantiles } from '../../src/core/predict/hours';
import { type HeadPlan, heads } from '../heads';
import { judgeAll } from './calibrate-heads';
import { measureFamiliarity } from './measure-familiarity';
import { isReal } from './real-sets';
import type { Answered } from './run-examples';

/** Numbers by name, for one head on one set, as `head/set`. */
export type Metrics = Record<string, Record<string, number>>;

/** Precision to which a second threshold is fitted, to show what a stricter one would leave. */
const strict = 0.9;

/**
 * Every head on real data, on every set by itself, on the seed phrases and on the tickets of another style.
 *
 * @param kept rows kept aside from training, which the stricter thresholds are fitted on
 * @param test rows that neither trained nor calibrated the model
 */
export function measureHeads(
  kept: readonly Answered[],
  test: readonly Answered[],
  manifest: Pick<Manifest, 'heads' | 'familiarity' | 'leastKnownWords'>,
): Metrics {
  const metrics: Metrics = {};
  for (const { name } of heads) {
    const head = manifest.heads[name];
    const rows = test.filter(({ example }) => example.targets[name] !== undefined);
    const keptRows = kept.filter(({ example }) => example.targets[name] !== undefined && isReal(example.set));
    const limit = fitThreshold(judgeAll(keptRows, name, head), strict);
    for (const [key, own] of groupRows(name, rows)) {
      if (own.length > 0) metrics[key] = measureValues(own, name, head, limit);
    }
  }
  const timed = test.filter(({ example }) => example.targets.hours !== undefined);
  for (const [key, own] of groupRows('hours', timed)) metrics[key] = measureHours(own, manifest.heads.effort);
  return { ...metrics, ...measureFamiliarity(test, manifest) };
}

function groupRows(head: string, rows: readonly Answered[]): [string, Answered[]][] {
  const sets = [...new Set(rows.map(({ example }) => example.set))];
  return [
    [head, rows.filter(({ example }) => isReal(example.set))],
    ...sets.map((set): [string, Answered[]] => [
      `${head}/${set}`,
      rows.filter(({ example }) => example.set === set),
    ]),
  ];
}

function measureValues(rows: readonly Answered[], name: HeadPlan['name'], head: Head, limit: number) {
  const { values, firstOutput, bias, threshold } = head;
  const truth = rows.map(({ example }) => example.targets[name] ?? '');
  const probabilities = rows.map(({ outputs, facts }) =>
    calibrate(outputs.subarray(firstOutput, firstOutput + values.length), temperatureFor(head, facts), bias),
  );
  const predicted = probabilities.map((row) => values[row.indexOf(Math.max(...row))]);
  const judged = judgeAll(rows, name, head);
  const { coverage, precision } = precisionAbove(judged, threshold);
  const strictly = precisionAbove(judged, limit);
  const level = (value: string) => values.indexOf(value);
  return round({
    rows: rows.length,
    accuracy: accuracy(truth, predicted),
    macro_f1: macroF1(truth, predicted),
    ece: calibrationError(judged),
    confidence: mean(judged.map(({ confidence }) => confidence)),
    shown: coverage,
    precision_shown: precision,
    coverage_90: strictly.coverage,
    precision_90: strictly.precision,
    ...(head.kind !== 'class' && {
      qwk: quadraticKappa(truth.map(level), predicted.map(level), values.length),
      rank: rankCorrelation(
        truth.map(level),
        probabilities.map((row) => row.reduce((sum, probability, i) => sum + i * probability, 0)),
      ),
    }),
  });
}

function measureHours(rows: readonly Answered[], head: Head): Record<string, number> {
  if (head.kind !== 'quantity' || rows.length === 0) return {};
  const answers = rows.map(({ example, outputs }) => {
    const [low, middle, high] = hoursQuantiles(head.hours, outputs);
    return { hours: Math.log1p(example.targets.hours ?? 0), low, middle, high };
  });
  const inside = answers.filter(({ hours, low, high }) => hours >= low && hours <= high);
  return round({
    rows: rows.length,
    coverage_80: inside.length / rows.length,
    rank: rankCorrelation(
      answers.map(({ hours }) => hours),
      answers.map(({ middle }) => middle),
    ),
    factor: Math.exp(mean(answers.map(({ low, high }) => high - low))),
  });
}

function round(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
}
