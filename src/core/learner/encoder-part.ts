import type { DeskTicket } from './desk-ticket';

/** How the shipped model's vector goes into a ticket's vector. */
export interface EncoderPart {
  mean: Float32Array;
  deviation: Float32Array;
  /** Length that it gets beside the words', which have 1. */
  share: number;
}

const furthest = 3;
const smallestDeviation = 1e-3;
/** Up to this many tickets what the shipped model knows counts as much as the desk's own words. */
const fewTickets = 200;
const smallestShare = 0.05;

/** Whether the shipped model's vectors would matter for a history of so many tickets. */
export function usesEncoder(tickets: number): boolean {
  return shareFor(tickets) >= smallestShare;
}

function shareFor(tickets: number): number {
  return Math.min(1, fewTickets / Math.max(1, tickets));
}

/**
 * The shipped model knows words that a short history does not have; the longer the history, the more it has to say
 * itself. Undefined where the tickets come without a vector, or where it would not matter.
 */
export function fitEncoderPart(tickets: readonly DeskTicket[]): EncoderPart | undefined {
  const vectors = tickets.flatMap(({ encoded }) => (encoded ? [encoded] : []));
  if (vectors.length < tickets.length || !usesEncoder(tickets.length)) return undefined;
  const size = vectors[0].length;
  const mean = new Float32Array(size);
  for (const vector of vectors)
    vector.forEach((value, i) => {
      mean[i] += value / vectors.length;
    });
  const deviation = new Float32Array(size);
  for (const vector of vectors) {
    vector.forEach((value, i) => {
      deviation[i] += (value - mean[i]) ** 2 / vectors.length;
    });
  }
  return {
    mean,
    deviation: deviation.map((square) => Math.sqrt(square) + smallestDeviation),
    share: shareFor(tickets.length),
  };
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
