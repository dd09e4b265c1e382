import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { usesEncoder } from '../../src/core/learner/encoder-part';
import { columnsOf, type Features, vectoriseTicket } from '../../src/core/learner/features';
import { openHead, packHead } from '../../src/core/learner/head-file';
import { answerNumber, learnNumber, type NumberHead } from '../../src/core/learner/learn-number';
import {
  answerFromScores,
  answerValue,
  learnValues,
  reachesThreshold,
  type ValuesHead,
} from '../../src/core/learner/learn-values';
import { scoreRows, type Weights } from '../../src/core/learner/linear/one-against-rest';
import { stackRows } from '../../src/core/learner/sparse-rows';
import { valueExamples } from '../../src/core/learner/value-examples';
import { accuracy, macroF1, meanLevelError, quadraticKappa } from '../../src/core/metrics/classification';
import {
  calibrationError,
  fitThreshold,
  type Judged,
  precisionAbove,
} from '../../src/core/metrics/confidence';
import { mean, median, rankCorrelation } from '../../src/core/metrics/numbers';
import { DataError } from '../data/read-rows';
import { encodeRows } from './encode-rows';

/** Numbers by the names that the command prints; shares are percentages where the peers print percentages. */
export type Measured = Record<string, number>;

const targetPrecision = 0.9;

/** What the learner said of every test row, in their order, and the numbers that follow from it. */
export interface ValuesEvaluation {
  truth: string[];
  answers: { value: string; confidence: number }[];
  measured: Measured;
}

export async function evaluateValues(
  train: readonly DeskRow[],
  test: readonly DeskRow[],
  kind: 'class' | 'ordinal',
  seed: number,
): Promise<Measured> {
  return (await answerValues(train, test, kind, seed)).measured;
}

/** @param encoder false where the shipped model has seen test rows with their values */
export async function answerValues(
  train: readonly DeskRow[],
  test: readonly DeskRow[],
  kind: 'class' | 'ordinal',
  seed: number,
  encoder = true,
): Promise<ValuesEvaluation> {
  if (kind === 'ordinal') requireNumbers([...train, ...test]);
  const [known, asked] = encoder ? await addVectors(train, test) : [train, test];
  const examples = kind === 'class' ? await nameExamples(known, encoder) : [];
  const start = performance.now();
  const unpacked: Unpacked[] = [];
  const inspect = (weights: Weights, features: Features) => unpacked.push({ weights, features });
  const options = { kind, seed, targetPrecision, inspect, examples };
  const packed = packHead(await learnValues(known, options));
  const trainTime = performance.now() - start;
  const head = openHead(packed) as ValuesHead;
  const { answers, times } = answerAll(asked, (ticket) => answerValue(head, ticket));
  const truth = test.map(({ value }) => value);
  const predicted = answers.map(({ value }) => value);
  const judged = answers.map(({ confidence, value }, i) => ({ confidence, right: value === truth[i] }));
  const shown = judged.filter((_, i) => reachesThreshold(head, answers[i]));
  const measured = {
    classes: head.values.length,
    accuracy: round(100 * accuracy(truth, predicted), 2),
    macro_f1: round(100 * macroF1(truth, predicted), 2),
    macro_f1_floats: round(100 * macroF1(truth, answerByFloats(head, unpacked[0], asked)), 2),
    ...(kind === 'ordinal' && ordinalMeasures(truth.map(Number), predicted.map(Number))),
    ece: round(calibrationError(judged), 4),
    coverage_at_precision_90: round(mostShown(judged), 4),
    shown: round(shown.length / test.length, 4),
    precision_shown: round(shown.filter(({ right }) => right).length / Math.max(1, shown.length), 4),
    ...cost(trainTime, times, packed.length),
  };
  return { truth, answers, measured };
}

export async function evaluateNumber(
  train: readonly DeskRow[],
  test: readonly DeskRow[],
  seed: number,
): Promise<Measured> {
  requireNumbers([...train, ...test]);
  const start = performance.now();
  const learned = await learnNumber(
    train.map((row) => ({ ...row, value: Number(row.value) })),
    { seed },
  );
  const packed = packHead(learned);
  const trainTime = performance.now() - start;
  const head = openHead(packed) as NumberHead;
  const { answers, times } = answerAll(test, (ticket) => answerNumber(head, ticket));
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
    ...cost(trainTime, times, packed.length),
  };
}

/** The largest share of the answers that has the target precision; 0 where none has. */
function mostShown(judged: readonly Judged[]): number {
  const threshold = fitThreshold(judged, targetPrecision);
  const { coverage, precision } = precisionAbove(judged, threshold);
  return precision < targetPrecision ? 0 : coverage;
}

/** A head's weights as they were learned, and the features that they belong to. */
interface Unpacked {
  weights: Weights;
  features: Features;
}

/** What a head would answer if its weights had not become a byte each. */
function answerByFloats(head: ValuesHead, { weights, features }: Unpacked, test: readonly DeskRow[]) {
  const vectors = test.map((ticket) => vectoriseTicket(ticket, features));
  const scores = scoreRows(stackRows(vectors, columnsOf(features)), weights);
  return scores.map((row) => answerFromScores(head, row).value);
}

/** Vectors only where the learner would look at them. */
async function addVectors(train: readonly DeskRow[], test: readonly DeskRow[]) {
  return usesEncoder(train.length) ? [await encodeRows(train), await encodeRows(test)] : [train, test];
}

/** The names of the values, as the extension gives them to the learner. */
async function nameExamples(train: readonly DeskRow[], encoder: boolean): Promise<DeskRow[]> {
  const values = [...new Set(train.map(({ value }) => value))].sort();
  const examples = valueExamples(values.map((value) => ({ value })));
  return encoder && usesEncoder(train.length) ? encodeRows(examples) : examples;
}

/** Every test row's answer, and the milliseconds that each took. */
function answerAll<Answer>(test: readonly DeskRow[], answer: (ticket: DeskRow) => Answer) {
  const times: number[] = [];
  const answers = test.map((ticket) => {
    const before = performance.now();
    const found = answer(ticket);
    times.push(performance.now() - before);
    return found;
  });
  return { answers, times };
}

function ordinalMeasures(truth: readonly number[], predicted: readonly number[]): Measured {
  const lowest = Math.min(...truth, ...predicted);
  const shift = (level: number) => Math.round(level - lowest);
  const levels = shift(Math.max(...truth, ...predicted)) + 1;
  return {
    qwk: round(quadraticKappa(truth.map(shift), predicted.map(shift), levels), 3),
    mean_level_error: round(meanLevelError(truth, predicted), 3),
  };
}

function cost(trainTime: number, times: readonly number[], bytes: number): Measured {
  return { train_ms: Math.round(trainTime), predict_ms_p50: round(median(times), 3), model_bytes: bytes };
}

function requireNumbers(rows: readonly DeskRow[]): void {
  const wrong = rows.filter(({ value }) => !Number.isFinite(Number(value))).length;
  if (wrong > 0) {
    throw new DataError(`${wrong} of ${rows.length} rows have something else than a number in this field.`);
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
