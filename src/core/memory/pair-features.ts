import { hashName, type KeptTicket } from './kept-ticket';
import { likeness } from './meaning';
import type { PreparedQuery, QueryTerm } from './query';
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
  'meaning',
] as const;
export type PairFeatures = Record<(typeof featureNames)[number], number>;

const dayInSeconds = 86_400;

/** Features of each candidate beside the asked ticket, all about 0 to 1. */
export function describePairs(
  index: TicketIndex,
  query: PreparedQuery,
  candidates: readonly Candidate[],
): PairFeatures[] {
  const asked = readAsked(query);
  return candidates.map(({ ticket, lexical }) => ({
    lexical,
    ...compareTerms(asked, ticket, index),
    age: Math.log1p(Math.abs(query.created / 1000 - ticket.created) / dayInSeconds) / 6,
    requester: isSame(query.requester, ticket.requester),
    category: isSame(query.category, ticket.category),
    meaning: likeness(query.meaning, ticket.meaning),
  }));
}

function isSame(asked: string | undefined, kept: number): number {
  return kept !== 0 && hashName(asked) === kept ? 1 : 0;
}

/** What of the asked ticket does not depend on the other. */
interface AskedTerms {
  byHash: ReadonlyMap<number, QueryTerm>;
  /** Squared weights of its terms, and of those in its subject. */
  all: number;
  subject: number;
  /** Codes in its subject. */
  codes: number;
}

function readAsked({ terms }: PreparedQuery): AskedTerms {
  const asked = { byHash: new Map(terms.map((term) => [term.hash, term])), all: 0, subject: 0, codes: 0 };
  for (const term of terms) {
    asked.all += (term.rarity * strength(term.inSubject, term.inBody)) ** 2;
    if (term.inSubject > 0) asked.subject += term.rarity ** 2;
    if (term.kind === 'code' && term.inSubject > 0) asked.codes++;
  }
  return asked;
}

function compareTerms(
  asked: AskedTerms,
  ticket: KeptTicket,
  { vocabulary, size }: TicketIndex,
): Pick<PairFeatures, 'subject' | 'words' | 'codes' | 'codesDiffer'> {
  const all = { kept: 0, shared: 0 };
  const subject = { kept: 0, shared: 0 };
  const codes = { kept: 0, shared: 0 };
  let sharedCodes = 0;
  ticket.terms.forEach((number, i) => {
    const hash = vocabulary.hashOf(number);
    const weight = vocabulary.rarity(number, size);
    const inSubject = ticket.counts[i] >> 4 > 0;
    const match = asked.byHash.get(hash);
    const own = weight * strength(ticket.counts[i] >> 4, ticket.counts[i] & 15);
    all.kept += own ** 2;
    if (inSubject) subject.kept += weight ** 2;
    if (inSubject && isCode(hash)) codes.kept++;
    if (!match) return;
    all.shared += own * weight * strength(match.inSubject, match.inBody);
    if (inSubject && match.inSubject > 0) {
      subject.shared += weight ** 2;
      if (isCode(hash)) codes.shared++;
    }
    if (isCode(hash)) sharedCodes += weight;
  });
  return {
    subject: cosine(subject.shared, asked.subject, subject.kept),
    words: cosine(all.shared, asked.all, all.kept),
    codes: Math.log1p(sharedCodes) / 3,
    // "Release 3.3" and "Release 3.4": each names something that the other does not.
    codesDiffer: asked.codes > codes.shared && codes.kept > codes.shared ? 1 : 0,
  };
}

/** How much a word counts by how often it stands in subject and body. */
function strength(inSubject: number, inBody: number): number {
  return 1 + Math.log(2 * inSubject + inBody);
}

/** Of two sets of terms, by their squared weights and those that they share. */
function cosine(shared: number, asked: number, kept: number): number {
  return shared === 0 ? 0 : shared / Math.sqrt(asked * kept);
}
