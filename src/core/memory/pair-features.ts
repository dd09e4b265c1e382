import { hashName, type KeptTicket } from './kept-ticket';
import type { PreparedQuery } from './query';
import { isCode } from './terms';
import type { Candidate, TicketIndex } from './ticket-index';

/** What tells whether two tickets are the same matter; the order is that of the learned weights. */
export const featureNames = [
  'lexical',
  'subject',
  'words',
  'codes',
  'codesDiffer',
  'age',
  'requester',
  'category',
] as const;
export type PairFeatures = Record<(typeof featureNames)[number], number>;

const dayInSeconds = 86_400;

/** Features of each candidate beside the asked ticket, all about 0 to 1. */
export function describePairs(
  index: TicketIndex,
  query: PreparedQuery,
  candidates: readonly Candidate[],
): PairFeatures[] {
  const { vocabulary, size } = index;
  const rarity = (term: number) => vocabulary.rarity(term, size);
  return candidates.map(({ ticket, lexical }) => ({
    lexical,
    ...compareTerms(query, ticket, rarity, vocabulary.hashes),
    age: Math.log1p(Math.abs(query.created / 1000 - ticket.created) / dayInSeconds) / 6,
    requester: isSame(query.requester, ticket.requester),
    category: isSame(query.category, ticket.category),
  }));
}

function isSame(asked: string | undefined, kept: number): number {
  return kept !== 0 && hashName(asked) === kept ? 1 : 0;
}

function compareTerms(
  query: PreparedQuery,
  ticket: KeptTicket,
  rarity: (term: number) => number,
  hashes: readonly number[],
): Pick<PairFeatures, 'subject' | 'words' | 'codes' | 'codesDiffer'> {
  const asked = new Map(query.terms.map((term) => [term.hash, term]));
  const all = new Sides();
  const subjects = new Sides();
  const codes = { asked: 0, kept: 0, inBoth: 0 };
  for (const term of query.terms) {
    all.asked += (term.rarity * strength(term.inSubject, term.inBody)) ** 2;
    if (term.inSubject > 0) subjects.asked += term.rarity ** 2;
    if (term.kind === 'code' && term.inSubject > 0) codes.asked++;
  }
  let sharedCodes = 0;
  ticket.terms.forEach((number, i) => {
    const hash = hashes[number];
    const weight = rarity(number);
    const inSubject = ticket.counts[i] >> 4 > 0;
    const match = asked.get(hash);
    const own = weight * strength(ticket.counts[i] >> 4, ticket.counts[i] & 15);
    all.kept += own ** 2;
    if (inSubject) subjects.kept += weight ** 2;
    if (inSubject && isCode(hash)) codes.kept++;
    if (!match) return;
    all.shared += own * weight * strength(match.inSubject, match.inBody);
    if (inSubject && match.inSubject > 0) {
      subjects.shared += weight ** 2;
      if (isCode(hash)) codes.inBoth++;
    }
    if (isCode(hash)) sharedCodes += weight;
  });
  return {
    subject: subjects.cosine(),
    words: all.cosine(),
    codes: Math.log1p(sharedCodes) / 3,
    // "Release 3.3" and "Release 3.4": each names something that the other does not.
    codesDiffer: codes.asked > codes.inBoth && codes.kept > codes.inBoth ? 1 : 0,
  };
}

/** How much a word counts by how often it stands in subject and body. */
function strength(inSubject: number, inBody: number): number {
  return 1 + Math.log(2 * inSubject + inBody);
}

/** Squared weights of two sets of terms, and of what they share. */
class Sides {
  asked = 0;
  kept = 0;
  shared = 0;

  cosine(): number {
    return this.shared === 0 ? 0 : this.shared / Math.sqrt(this.asked * this.kept);
  }
}
