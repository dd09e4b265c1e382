import { CorrectionMemory, scoresOf } from './correction-memory';
import type { DeskTicket } from './desk-ticket';
import { answerFromScores, type ValueAnswer, type ValuesHead } from './learn-values';

/** What an agent said of one ticket after the head was learned. */
export interface Correction {
  ticket: DeskTicket;
  value: string;
  /** How much it counts: 1 for what an agent said, less for what merely happened. */
  weight: number;
}

/** A head with the corrections since it was learned. */
export interface CorrectedHead {
  /** The head's values, then those that only the corrections know. */
  readonly values: readonly string[];
  answer(ticket: DeskTicket): ValueAnswer;
}

/** By so much a correction of weight 1 lets its value's score exceed every other on its own ticket. */
const margin = 3;
/** So much one correction of weight 1 may add for a ticket just like it. */
const maxAdded = 12;
const rounds = 20;

/**
 * A head corrected by single labels, without learning it again: each correction pulls the tickets that are like it
 * (passive-aggressive updates in dual form; Crammer et al., 2006). The head itself stays as it is, so that a correction
 * is undone exactly by leaving it out: the answers depend on the head and the list alone.
 *
 * @param memory of the same head; with it one correction more or less takes milliseconds, however many there are
 */
export function correctHead(
  head: ValuesHead,
  corrections: readonly Correction[],
  memory = new CorrectionMemory(head),
): CorrectedHead {
  const values = [...new Set([...head.values, ...corrections.map(({ value }) => value)])];
  const rows = corrections.map(({ ticket }) => memory.rowOf(ticket));
  const shares = fitShares(corrections, rows, values, memory);
  const calibration = { ...head.calibration, bias: values.map((_, i) => head.calibration.bias[i] ?? 0) };
  return {
    values,
    answer(ticket) {
      const scores = extend(scoresOf(head, ticket), values.length);
      if (rows.length > 0) {
        const factors = memory.compare(ticket);
        rows.forEach((row, i) => {
          addScaled(scores, shares[i], factors[row]);
        });
      }
      return answerFromScores({ values, calibration, curve: head.curve, cuts: head.cuts }, scores);
    },
  };
}

/** What each correction's likeness adds to the score of each value. */
function fitShares(
  corrections: readonly Correction[],
  rows: readonly number[],
  values: readonly string[],
  memory: CorrectionMemory,
): Float64Array[] {
  const shares = corrections.map(() => new Float64Array(values.length));
  const near = rows.map((row) =>
    rows
      .map((other, at) => ({ at, factor: memory.near(row).get(other) ?? 0 }))
      .filter(({ factor }) => factor > 0),
  );
  const base = rows.map((row) => extend(memory.scoresAt(row), values.length));
  const added = corrections.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    corrections.forEach(({ value, weight }, i) => {
      const scores = base[i].slice();
      for (const { at, factor } of near[i]) addScaled(scores, shares[at], factor);
      const right = values.indexOf(value);
      const rival = highestBut(scores, right);
      if (rival < 0) return;
      const lacking = scores[rival] + margin * weight - scores[right];
      const step = Math.min(lacking / 2, maxAdded * weight - added[i]);
      if (step <= 1e-6) return;
      shares[i][right] += step;
      shares[i][rival] -= step;
      added[i] += step;
      changed = true;
    });
    if (!changed) break;
  }
  return shares;
}

/** The head's scores; a value that it does not know gets that of its least likely one. */
function extend(own: Float32Array, size: number): Float32Array {
  const scores = new Float32Array(size);
  if (own.length > 0) scores.fill(Math.min(...own));
  scores.set(own);
  return scores;
}

function addScaled(scores: Float32Array, share: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < scores.length; at++) scores[at] += factor * share[at];
}

function highestBut(scores: ArrayLike<number>, but: number): number {
  let best = -1;
  for (let i = 0; i < scores.length; i++) {
    if (i !== but && (best < 0 || scores[i] > scores[best])) best = i;
  }
  return best;
}
