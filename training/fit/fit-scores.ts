import { fitSupportVector } from '../../src/core/learner/linear/support-vector';
import { fitAbsoluteRegression } from '../../src/core/learner/linear/support-vector-regression';
import {
  type SparseRow,
  type SparseRows,
  squaredLengths,
  stackRows,
} from '../../src/core/learner/sparse-rows';
import type { TicketLabels } from '../../src/core/severity/ticket-facts';
import { headNamed, heads, minutesTarget, scoreCount, scoresOf, targetOf } from '../heads';
import type { Parameters } from '../parameters';
import type { Vectorised } from './vectorise';

/** Weights of all scores: the entry of column c and score s is at `c * scoreCount + s`; the intercepts are the last row. */
export interface FittedScores {
  columns: number;
  matrix: Float32Array;
}

/** Fits every score on the rows given. The same rows and parameters give the same bytes. */
export async function fitScores(
  rows: readonly Vectorised[],
  columns: number,
  parameters: Parameters,
): Promise<FittedScores> {
  const sparse = stackRows(
    rows.map(({ vector }) => vector),
    columns,
  );
  const lengths = squaredLengths(sparse);
  const labels = rows.map(({ row }) => row.labels);
  const values = scoreCount - 1;
  const has = membership(labels, values);
  const { matrix: classes } = await fitSupportVector(
    {
      rows: sparse,
      values,
      has,
      costs: balancedCosts(has, values, rows.length, parameters.cost),
      lengths,
      seed: parameters.seed,
      pause: () => {},
    },
    parameters.passes,
  );
  const minutes = fitMinutes(sparse, labels, lengths, parameters);
  const matrix = new Float32Array((columns + 1) * scoreCount);
  for (let column = 0; column <= columns; column++) {
    matrix.set(classes.subarray(column * values, (column + 1) * values), column * scoreCount);
    matrix[column * scoreCount + values] = minutes[column];
  }
  return { columns, matrix };
}

/** 1 where a row has the value of a score; the score of minutes is the last and not among them. */
function membership(labels: readonly TicketLabels[], values: number): Uint8Array {
  const has = new Uint8Array(labels.length * values);
  labels.forEach((own, row) => {
    for (const { name, firstScore, values: names } of heads) {
      if (name === 'effort') continue;
      const present = name === 'risk' ? own.risk.map((risk) => names.indexOf(risk)) : [targetOf(name, own)];
      for (const value of present) has[row * values + firstScore + value] = 1;
    }
  });
  return has;
}

/** Rare values cost more, so that they are told apart as well as frequent ones; calibration sets how often they are said. */
function balancedCosts(has: Uint8Array, values: number, rows: number, cost: number) {
  const having = new Float32Array(values);
  const lacking = new Float32Array(values);
  for (let value = 0; value < values; value++) {
    let count = 0;
    for (let row = 0; row < rows; row++) count += has[row * values + value];
    having[value] = (cost * rows) / (2 * Math.max(1, count));
    lacking[value] = (cost * rows) / (2 * Math.max(1, rows - count));
  }
  return { having, lacking };
}

/** The logarithm of 1 + minutes. Its weights start from the middle of all rows, since the solver penalises the bias. */
function fitMinutes(
  sparse: SparseRows,
  labels: readonly TicketLabels[],
  lengths: Float64Array,
  { minutesCost, seed }: Parameters,
): Float64Array {
  const targets = labels.map(minutesTarget);
  const middle = [...targets].sort((a, b) => a - b)[Math.floor(targets.length / 2)];
  const centred = Float64Array.from(targets, (target) => target - middle);
  const weights = fitAbsoluteRegression(sparse, centred, minutesCost, lengths, seed);
  weights[weights.length - 1] += middle;
  return weights;
}

/** All scores of a vector. */
export function applyScores({ columns, matrix }: FittedScores, { indices, values }: SparseRow): Float32Array {
  const scores = matrix.slice(columns * scoreCount, (columns + 1) * scoreCount);
  for (let i = 0; i < indices.length; i++) {
    const first = indices[i] * scoreCount;
    for (let score = 0; score < scoreCount; score++) scores[score] += values[i] * matrix[first + score];
  }
  return scores;
}

/** Sanity for callers: the score of minutes is the last one. */
if (headNamed('effort').firstScore !== scoreCount - 1 || scoresOf(headNamed('effort')) !== 1) {
  throw new Error('The head of minutes has to be the last.');
}
