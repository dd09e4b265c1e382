import { learnNumber } from '../../src/core/learner/learn-number';
import { learnValues } from '../../src/core/learner/learn-values';
import { accuracy, macroF1, quadraticKappa } from '../../src/core/metrics/classification';
import { calibrationError, fitThreshold, precisionAbove } from '../../src/core/metrics/confidence';
import { mean, median, rankCorrelation } from '../../src/core/metrics/numbers';
import { DataError } from '../data/read-rows';
import type { FieldRow } from './read-field-rows';

/** Numbers by the names that the command prints; shares are percentages where the peers print percentages. */
export type Measured = Record<string, number>;

const targetPrecision = 0.9;

/** What the learner said of every test row, in their order, and the numbers that follow from it. */
export interface ValuesEvaluation {
  truth: string[];
  answers: { value: string; confidence: number }[];
  measured: Measured;
}

export function evaluateValues(
  train: readonly FieldRow[],
  test: readonly FieldRow[],
  kind: 'class' | 'ordinal',
  seed: number,
): Measured {
  return answerValues(train, test, kind, seed).measured;
}

export function answerValues(
  train: readonly FieldRow[],
  test: readonly FieldRow[],
  kind: 'class' | 'ordinal',
  seed: number,
): ValuesEvaluation {
  if (kind === 'ordinal') requireNumbers([...train, ...test]);
  const start = performance.now();
  const head = learnValues(train, { kind, seed, targetPrecision });
  const trainTime = performance.now() - start;
  const { answers, times } = answerAll(head, test);
  const truth = test.map(({ value }) => value);
  const predicted = answers.map(({ value }) => value);
  const judged = answers.map(({ confidence, value }, i) => ({ confidence, right: value === truth[i] }));
  const { coverage, precision } = precisionAbove(judged, head.threshold);
  const measured = {
    classes: head.values.length,
    accuracy: round(100 * accuracy(truth, predicted), 2),
    macro_f1: round(100 * macroF1(truth, predicted), 2),
    ...(kind === 'ordinal' && ordinalMeasures(truth.map(Number), predicted.map(Number))),
    ece: round(calibrationError(judged), 4),
    coverage_at_precision_90: round(
      precisionAbove(judged, fitThreshold(judged, targetPrecision)).coverage,
      4,
    ),
    shown: round(head.threshold >= 1 ? 0 : coverage, 4),
    precision_shown: round(precision, 4),
    ...cost(trainTime, times, head.bytes),
  };
  return { truth, answers, measured };
}

export function evaluateNumber(
  train: readonly FieldRow[],
  test: readonly FieldRow[],
  seed: number,
): Measured {
  requireNumbers([...train, ...test]);
  const start = performance.now();
  const head = learnNumber(
    train.map(({ text, value }) => ({ text, value: Number(value) })),
    { seed },
  );
  const trainTime = performance.now() - start;
  const { answers, times } = answerAll(head, test);
  const truth = test.map(({ value }) => Number(value));
  const errors = answers.map(({ middle }, i) => Math.abs(middle - truth[i]));
  const inside = answers.filter(({ low, high }, i) => truth[i] >= low && truth[i] <= high).length;
  return {
    mae: round(mean(errors), 3),
    mdae: round(median(errors), 3),
    spearman: round(
      rankCorrelation(
        truth,
        answers.map(({ middle }) => middle),
      ),
      3,
    ),
    coverage_80: round(inside / test.length, 4),
    ...cost(trainTime, times, head.bytes),
  };
}

/** Every test row's answer, and the milliseconds that each took. */
function answerAll<Answer>(head: { predict(text: string): Answer }, test: readonly FieldRow[]) {
  const times: number[] = [];
  const answers = test.map(({ text }) => {
    const before = performance.now();
    const answer = head.predict(text);
    times.push(performance.now() - before);
    return answer;
  });
  return { answers, times };
}

function ordinalMeasures(truth: readonly number[], predicted: readonly number[]): Measured {
  const lowest = Math.min(...truth, ...predicted);
  const shift = (level: number) => Math.round(level - lowest);
  const levels = shift(Math.max(...truth, ...predicted)) + 1;
  return {
    qwk: round(quadraticKappa(truth.map(shift), predicted.map(shift), levels), 3),
    mean_level_error: round(mean(truth.map((level, i) => Math.abs(level - predicted[i]))), 3),
  };
}

function cost(trainTime: number, times: readonly number[], bytes: number): Measured {
  return { train_ms: Math.round(trainTime), predict_ms_p50: round(median(times), 3), model_bytes: bytes };
}

function requireNumbers(rows: readonly FieldRow[]): void {
  const wrong = rows.filter(({ value }) => !Number.isFinite(Number(value))).length;
  if (wrong > 0) throw new DataError(`${wrong} rows have something else than a number in this field.`);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
