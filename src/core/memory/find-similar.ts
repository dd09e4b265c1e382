import * as v from 'valibot';
import { meanOfCrowd } from './crowd';
import type { KeptTicket } from './kept-ticket';
import type { MemoryTicket } from './memory-ticket';
import { describePairs, featureNames, type PairFeatures } from './pair-features';
import type { PreparedQuery } from './query';
import type { TicketIndex } from './ticket-index';
import type { Period } from './ticket-table';
import learned from './weights.json';

const Weights = v.strictObject({
  weights: v.pipe(v.array(v.number()), v.length(featureNames.length)),
  /** How far above the crowd a ticket must be so that one of a hundred tickets without a duplicate has such a one. */
  threshold: v.number(),
  /** What the crowd scores in a desk of usual size; a desk of ten tickets has no crowd yet. */
  usualCrowd: v.number(),
});
export type Weights = v.InferOutput<typeof Weights>;
/** Written by `npm run learn-memory`. */
const shipped = v.parse(Weights, learned);

/** A ticket like the asked one, and why. */
export interface SimilarTicket {
  id: string;
  /** Milliseconds since 1970. */
  created: number;
  isOpen: boolean;
  note: string;
  /** How far above what tickets of a desk of usual size have in common anyway. */
  score: number;
  /** What both tickets have, as the asked one writes it, the rarest first. */
  sharedWords: string[];
  sharedCodes: string[];
}

export interface SimilarTickets {
  /** The likest first. */
  tickets: SimilarTicket[];
  /** How far the likest is above what is found anyway; for `DuplicateGate`. Undefined where nothing was found. */
  lead?: number;
  /** The lead that the learned weights ask of a duplicate. */
  threshold: number;
}

/** Words shown as the reason; rarer than in one ticket of seven. */
const maxReasons = 5;
const minRarity = 2;

/** Ranks the tickets of the period by how like they are to the asked one, which itself need not be in the index. */
export function findSimilar(index: TicketIndex, ticket: MemoryTicket, period: Period): SimilarTickets {
  const query = index.prepare(ticket);
  const found = index.search(query, period);
  const features = describePairs(index, query, found);
  const ranked = found
    .map((candidate, i) => ({ kept: candidate.ticket, score: scorePair(features[i], shipped) }))
    .sort((a, b) => b.score - a.score);
  return {
    tickets: ranked.map(({ kept, score }) => ({
      id: kept.id,
      created: kept.created * 1000,
      isOpen: kept.isOpen,
      note: kept.note,
      score: score - shipped.usualCrowd,
      ...reasonsOf(query, kept),
    })),
    lead: leadOf(
      ranked.map(({ score }) => score),
      shipped,
    ),
    threshold: shipped.threshold,
  };
}

export function scorePair(features: PairFeatures, { weights }: Pick<Weights, 'weights'>): number {
  return featureNames.reduce((sum, name, i) => sum + weights[i] * features[name], 0);
}

/** How far the first of the scores, which descend, is above the crowd. */
export function leadOf(
  scores: readonly number[],
  { usualCrowd }: Pick<Weights, 'usualCrowd'>,
): number | undefined {
  return scores.length === 0 ? undefined : scores[0] - Math.max(usualCrowd, meanOfCrowd(scores));
}

function reasonsOf(
  query: PreparedQuery,
  { terms }: KeptTicket,
): { sharedWords: string[]; sharedCodes: string[] } {
  const kept = new Set(terms);
  const shared = query.terms
    .filter(({ number, rarity }) => number !== undefined && kept.has(number) && rarity >= minRarity)
    .sort((a, b) => b.rarity - a.rarity);
  const textsOf = (kind: 'word' | 'code') =>
    shared
      .filter((term) => term.kind === kind)
      .slice(0, maxReasons)
      .map(({ text }) => text);
  return { sharedWords: textsOf('word'), sharedCodes: textsOf('code') };
}
