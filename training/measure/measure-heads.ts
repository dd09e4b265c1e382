import { accuracy, macroF1, quadraticKappa } from '../../src/core/metrics/classification';
import { calibrationError, precisionAbove } from '../../src/core/metrics/confidence';
import type { Head } from '../../src/core/model/manifest';
import { calibrate } from '../../src/core/predict/calibration';
import { heads } from '../heads';
import { judge } from './calibrate-heads';
import type { Answered } from './run-examples';

/** Numbers by name, for one head on one set, as `head/set`. */
export type Metrics = Record<string, Record<string, number>>;

/** Every head on every set that has rows for it among `answered`, and on all of them together. */
export function measureHeads(
  answered: readonly Answered[],
  calibrated: Readonly<Record<string, Head>>,
): Metrics {
  const metrics: Metrics = {};
  for (const { name } of heads) {
    const rows = answered.filter(({ example }) => example.targets[name] !== undefined);
    const sets = [...new Set(rows.map(({ example }) => example.set))];
    metrics[name] = measureValues(rows, name, calibrated[name]);
    for (const set of sets) {
      metrics[`${name}/${set}`] = measureValues(
        rows.filter(({ example }) => example.set === set),
        name,
        calibrated[name],
      );
    }
  }
  metrics['effort/hours'] = measureHours(answered, calibrated.effort);
  return metrics;
}

function measureValues(rows: readonly Answered[], name: (typeof heads)[number]['name'], head: Head) {
  const { values, firstOutput, temperature, bias, threshold } = head;
  const truth = rows.map(({ example }) => example.targets[name] ?? '');
  const probabilities = rows.map(({ outputs }) =>
    calibrate(outputs.subarray(firstOutput, firstOutput + values.length), temperature, bias),
  );
  const predicted = probabilities.map((row) => values[row.indexOf(Math.max(...row))]);
  const judged = probabilities.map((row, i) => judge(row, values.indexOf(truth[i])));
  const { coverage, precision } = precisionAbove(judged, threshold);
  const level = (value: string) => values.indexOf(value);
  return round({
    rows: rows.length,
    accuracy: accuracy(truth, predicted),
    macro_f1: macroF1(truth, predicted),
    ece: calibrationError(judged),
    shown: coverage,
    precision_shown: precision,
    ...(head.kind !== 'class' && {
      qwk: quadraticKappa(truth.map(level), predicted.map(level), values.length),
    }),
  });
}

function measureHours(answered: readonly Answered[], head: Head) {
  if (head.kind !== 'quantity') return {};
  const { firstOutput, widen } = head.hours;
  const rows = answered.filter(({ example }) => example.targets.hours !== undefined);
  const inside = rows.filter(({ example, outputs }) => {
    const hours = Math.log1p(example.targets.hours ?? 0);
    return hours >= outputs[firstOutput] - widen[0] && hours <= outputs[firstOutput + 2] + widen[1];
  });
  return round({ rows: rows.length, coverage_80: inside.length / rows.length });
}

function round(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
}
