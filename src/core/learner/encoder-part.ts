import type { DeskTicket } from './desk-ticket';
import { type SparseRow, type SparseRows, stackRows } from './sparse-rows';

/** How the shipped model's vector goes into a ticket's vector. */
export interface EncoderPart {
  mean: Float32Array;
  deviation: Float32Array;
  /** Length that it gets; what the words score counts `1 - share`. */
  share: number;
}

const furthest = 3;
const minDeviation = 1e-3;
/** With more tickets the desk's own words say what the shipped model knows, and vectors cost time. */
const maxTickets = 2000;

/** Whether the shipped model's vectors may matter for a history of so many tickets. */
export function usesEncoder(tickets: number): boolean {
  return tickets <= maxTickets;
}

/** The tickets' vectors by themselves, each of length 1, and how others are to be brought to the same scale. */
export interface EncodedDesk {
  part: EncoderPart;
  rows: SparseRows;
}

/**
 * Undefined where a ticket comes without a vector, or where they would not matter.
 *
 * @param examples so many at the end are no tickets. Names are all alike beside tickets: only what tells them apart counts.
 *   One without a vector tells nothing.
 */
export function readEncoded(tickets: readonly DeskTicket[], examples = 0): EncodedDesk | undefined {
  const size = tickets.length - examples;
  const vectors = vectorsOf(tickets.slice(0, size));
  if (vectors.length < size || size === 0 || !usesEncoder(size)) return undefined;
  const part = fitScale(vectors);
  const ofExamples = vectorsOf(tickets.slice(size));
  const named = ofExamples.length > 0 ? { ...part, mean: fitScale(ofExamples).mean } : part;
  const rows = tickets.map(({ encoded }, i) => toRow(encoderValues(i < size ? part : named, encoded)));
  return { part, rows: stackRows(rows, part.mean.length) };
}

function vectorsOf(tickets: readonly DeskTicket[]): Float32Array[] {
  return tickets.flatMap(({ encoded }) => (encoded ? [encoded] : []));
}

function fitScale(vectors: readonly Float32Array[]): EncoderPart {
  const size = vectors[0].length;
  const mean = new Float32Array(size);
  const deviation = new Float32Array(size);
  for (const vector of vectors)
    vector.forEach((value, i) => {
      mean[i] += value / vectors.length;
    });
  for (const vector of vectors) {
    vector.forEach((value, i) => {
      deviation[i] += (value - mean[i]) ** 2 / vectors.length;
    });
  }
  return { mean, deviation: deviation.map((square) => Math.sqrt(square) + minDeviation), share: 1 };
}

function toRow(values: Float32Array): SparseRow {
  return { indices: Array.from(values, (_, i) => i), values };
}

/** Standardised, without outliers, scaled to the length `share`. Zeros where the ticket has no vector of this size. */
export function encoderValues({ mean, deviation, share }: EncoderPart, encoded?: Float32Array): Float32Array {
  if (encoded?.length !== mean.length) return new Float32Array(mean.length);
  const values = encoded.map((value, i) =>
    Math.max(-furthest, Math.min(furthest, (value - mean[i]) / deviation[i])),
  );
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return values.map((value) => (value * share) / length);
}
