import { fitThreshold, type Judged } from '../../src/core/metrics/confidence';
import type { Head } from '../../src/core/model/manifest';
import { calibrate } from '../../src/core/predict/calibration';
import { fitCalibration } from '../../src/core/predict/fit-calibration';
import { firstHoursOutput, firstOutputs, type HeadPlan, heads } from '../heads';
import type { Answered } from './run-examples';

/** Calibration and thresholds of every head, fitted on rows kept aside from training. */
export function calibrateHeads(
  answered: readonly Answered[],
  targetPrecision: Readonly<Record<string, number>>,
): Record<string, Head> {
  return Object.fromEntries(
    heads.map((plan) => [plan.name, calibrateHead(plan, answered, targetPrecision[plan.name])]),
  );
}

function calibrateHead(plan: HeadPlan, answered: readonly Answered[], precision: number): Head {
  const { kind, values, languages, name } = plan;
  const firstOutput = firstOutputs.get(name) ?? 0;
  const rows = answered.filter(({ example }) => example.targets[name] !== undefined);
  const outputs = rows.map((row) => row.outputs.subarray(firstOutput, firstOutput + values.length));
  const targets = rows.map(({ example }) => values.indexOf(example.targets[name] ?? ''));
  const { temperature, bias } = fitCalibration(outputs, targets);
  const judged = outputs.map((row, i) => judge(calibrate(row, temperature, bias), targets[i]));
  const sets = rows.map(({ example }) => example.set);
  const threshold = strictestThreshold(judged, sets, precision);
  const common = { values, firstOutput, temperature, bias, languages, threshold };
  if (kind !== 'quantity') return { kind, ...common };
  return { kind, ...common, hours: { firstOutput: firstHoursOutput, widen: fitHours(answered) } };
}

/** A set with fewer rows is judged together with the others only. */
const fewestRows = 100;

/** The highest of the thresholds that the sets need: easy tickets must not buy leave to err on hard ones. */
function strictestThreshold(judged: readonly Judged[], sets: readonly string[], precision: number): number {
  const bySet = [...new Set(sets)]
    .map((set) => judged.filter((_, i) => sets[i] === set))
    .filter((rows) => rows.length >= fewestRows);
  return Math.max(...[judged, ...bySet].map((rows) => fitThreshold(rows, precision)));
}

/** The most likely value, and whether it is the true one. */
export function judge(probabilities: readonly number[], target: number): Judged {
  const confidence = Math.max(...probabilities);
  return { confidence, right: probabilities.indexOf(confidence) === target };
}

/**
 * How far the low and the high quantile must move so that a tenth of the tickets kept aside lies beyond each
 * (conformalised quantile regression, Romano et al., 2019).
 */
function fitHours(answered: readonly Answered[]): [number, number] {
  const rows = answered.filter(({ example }) => example.targets.hours !== undefined);
  const logs = rows.map(({ example }) => Math.log1p(example.targets.hours ?? 0));
  const below = rows.map(({ outputs }, i) => outputs[firstHoursOutput] - logs[i]);
  const above = rows.map(({ outputs }, i) => logs[i] - outputs[firstHoursOutput + 2]);
  return [quantile(below, 0.9), quantile(above, 0.9)];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length + 1)) - 1)];
}
