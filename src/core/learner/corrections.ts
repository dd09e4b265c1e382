import type { DeskTicket } from './desk-ticket';
import { vectoriseTicket } from './features';
import { gramKinds, hashGrams } from './gram-hashes';
import { answerFromScores, type ValueAnswer, type ValuesHead } from './learn-values';
import { scoreTable } from './linear-table';

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

/** Grams of a text by hash, of length 1. */
type Likeness = Map<number, number>;

interface Learned {
  grams: Likeness;
  /** What the ticket's likeness adds to the score of each value. */
  shares: Float64Array;
}

/** By so much the corrected value's score is to exceed every other on its own ticket. */
const margin = 3;
/** So much one correction of weight 1 may add for a ticket just like it. */
const mostAdded = 12;
const rounds = 20;

/**
 * A head corrected by single labels, without learning it again: each correction pulls the tickets that are like it
 * (passive-aggressive updates in dual form; Crammer et al., 2006). The head itself stays as it is, so that a correction
 * is undone exactly by leaving it out. Takes milliseconds for some hundred corrections.
 */
export function correctHead(head: ValuesHead, corrections: readonly Correction[]): CorrectedHead {
  const values = [...new Set([...head.values, ...corrections.map(({ value }) => value)])];
  const known = corrections.map(({ ticket }) => likenessOf(ticket, head));
  const between = known.map((one, i) => known.slice(0, i + 1).map((other) => alike(one, other)));
  const learned: Learned[] = known.map((grams) => ({ grams, shares: new Float64Array(values.length) }));
  const base = corrections.map(({ ticket }) => baseScores(head, ticket, values.length));
  const added = corrections.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    corrections.forEach(({ value, weight }, i) => {
      const scores = base[i].slice();
      learned.forEach(({ shares }, j) => {
        const factor = i >= j ? between[i][j] : between[j][i];
        for (let at = 0; at < scores.length; at++) scores[at] += factor * shares[at];
      });
      const right = values.indexOf(value);
      const rival = highestBut(scores, right);
      if (rival < 0) return;
      const lacking = scores[rival] + margin - scores[right];
      const step = Math.min(lacking / 2, mostAdded * weight - added[i]);
      if (step <= 1e-6) return;
      learned[i].shares[right] += step;
      learned[i].shares[rival] -= step;
      added[i] += step;
      changed = true;
    });
    if (!changed) break;
  }
  const calibration = { ...head.calibration, bias: values.map((_, i) => head.calibration.bias[i] ?? 0) };
  return {
    values,
    answer(ticket) {
      const scores = baseScores(head, ticket, values.length);
      const grams = likenessOf(ticket, head);
      for (const { grams: other, shares } of learned) {
        const factor = alike(grams, other);
        for (let at = 0; at < scores.length; at++) scores[at] += factor * shares[at];
      }
      return answerFromScores({ values, calibration, curve: head.curve, cuts: head.cuts }, scores);
    },
  };
}

/** The head's scores; a value that it does not know gets that of its least likely one. */
function baseScores(head: ValuesHead, ticket: DeskTicket, size: number): Float32Array {
  const scores = new Float32Array(size);
  const own = scoreTable(head.table, vectoriseTicket(ticket, head.features));
  if (own.length > 0) scores.fill(Math.min(...own));
  scores.set(own);
  return scores;
}

/** Unlike a head's vectors, these know every gram: what is new at the desk is what corrections are about. */
function likenessOf(ticket: DeskTicket, { features }: ValuesHead): Likeness {
  const { columns, rarity } = features.vocabulary;
  const rarest = rarity.reduce((most, each) => Math.max(most, each), 1);
  const all = hashGrams(ticket, features.longestText);
  const grams: Likeness = new Map();
  let squares = 0;
  for (const kind of gramKinds) {
    all[kind].hashes.forEach((hash, i) => {
      const column = columns.get(hash);
      const value = (1 + Math.log(all[kind].counts[i])) * (column === undefined ? rarest : rarity[column]);
      grams.set(hash, value);
      squares += value * value;
    });
  }
  const length = Math.sqrt(squares) || 1;
  for (const [hash, value] of grams) grams.set(hash, value / length);
  return grams;
}

/** So alike are any two tickets of a desk, and so alike is as good as the same. */
const stranger = 0.15;
const twin = 0.5;

/** 0 for tickets that share no more than any two do, 1 for such as are about the same. */
function alike(one: Likeness, other: Likeness): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [hash, value] of small) sum += value * (large.get(hash) ?? 0);
  return Math.max(0, Math.min(1, (sum - stranger) / (twin - stranger)));
}

function highestBut(scores: ArrayLike<number>, but: number): number {
  let best = -1;
  for (let i = 0; i < scores.length; i++) {
    if (i !== but && (best < 0 || scores[i] > scores[best])) best = i;
  }
  return best;
}
