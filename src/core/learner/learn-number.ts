import { hashGrams } from './gram-hashes';
import { LearnError } from './learn-values';
import { seededOrder } from './linear/seeded-order';
import { fitAbsoluteRegression } from './linear/support-vector-regression';
import { type LinearTable, packTable, scoreTable, tableBytes } from './linear-table';
import { rowCount, type SparseRows, score, selectRows, squaredLengths, stackRows } from './sparse-rows';
import { collectVocabulary, vectorise, vectoriseText } from './vocabulary';

/** A labelled ticket of a desk whose field is a number that is not negative, such as hours or points. */
export interface NumberRow {
  text: string;
  value: number;
}

export interface NumberAnswer {
  middle: number;
  /** Between these lay about 80 % of the tickets kept aside. */
  low: number;
  high: number;
}

export interface NumberHead {
  bytes: number;
  predict(text: string): NumberAnswer;
}

const longestText = 3000;
const costs = [0.003, 0.01, 0.03, 0.1, 0.3, 1];
const folds = 3;
const mostCompared = 4000;

/**
 * Learns a number: the middle by absolute errors on log(1 + number), the range by what tickets kept aside lay beyond
 * it (conformal prediction, Vovk et al., 2005). Throws `LearnError` where there is nothing to learn from.
 */
export function learnNumber(
  rows: readonly NumberRow[],
  { seed, report = () => {} }: { seed: number; report?: (share: number) => void },
): NumberHead {
  if (rows.length === 0) throw new LearnError('There is no ticket that has this field.');
  if (rows.some(({ value }) => !Number.isFinite(value) || value < 0)) {
    throw new LearnError('This field holds something that is not a number of 0 or more.');
  }
  const grams = rows.map(({ text }) => hashGrams(text.slice(0, longestText)));
  const vocabulary = collectVocabulary(grams);
  const vectors = stackRows(
    grams.map((each) => vectorise(each, vocabulary)),
    vocabulary.rarity.length,
  );
  const logs = Float64Array.from(rows, ({ value }) => Math.log1p(value));
  const { cost, errors } = chooseCost(vectors, logs, seed, report);
  const weights = fitAbsoluteRegression(vectors, logs, cost, squaredLengths(vectors), seed);
  const table = packTable([weights], vocabulary);
  const below = quantile(errors, 0.1);
  const above = quantile(errors, 0.9);
  const toNumber = (log: number) => Math.max(0, Math.expm1(Math.min(log, 14)));
  return {
    bytes: tableBytes(table),
    predict(text) {
      const [log] = scoreOf(table, text);
      return { middle: toNumber(log), low: toNumber(log + below), high: toNumber(log + above) };
    },
  };
}

function scoreOf(table: LinearTable, text: string): Float32Array {
  return scoreTable(table, vectoriseText(text.slice(0, longestText), table.vocabulary));
}

/** The cost with the smallest mean absolute error on held-out rows, and the errors in logarithms that it made there. */
function chooseCost(vectors: SparseRows, logs: Float64Array, seed: number, report: (share: number) => void) {
  const part = Array.from(seededOrder(rowCount(vectors), seed).next()).slice(0, mostCompared);
  let best = { cost: costs[0], quality: Number.POSITIVE_INFINITY, errors: [0] };
  costs.forEach((cost, tried) => {
    const errors = crossValidate(vectors, logs, part, cost, seed);
    const quality = errors.reduce((sum, error, i) => {
      const truth = Math.expm1(logs[part[i]]);
      return sum + Math.abs(truth - Math.max(0, Math.expm1(Math.min(logs[part[i]] - error, 14))));
    }, 0);
    if (quality < best.quality) best = { cost, quality, errors };
    report((0.9 * (tried + 1)) / costs.length);
  });
  return best;
}

/** Truth minus prediction for each row of the part, from models that did not see it. */
function crossValidate(
  vectors: SparseRows,
  logs: Float64Array,
  part: readonly number[],
  cost: number,
  seed: number,
): number[] {
  const errors = new Array<number>(part.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const inside = part.filter((_, i) => i % folds !== fold);
    if (inside.length === 0) continue;
    const rows = selectRows(vectors, inside);
    const targets = Float64Array.from(inside, (row) => logs[row]);
    const weights = fitAbsoluteRegression(rows, targets, cost, squaredLengths(rows), seed);
    part.forEach((row, i) => {
      if (i % folds === fold) errors[i] = logs[row] - score(vectors, row, weights);
    });
  }
  return errors;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
