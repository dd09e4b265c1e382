import { countsOf, type KeptTicket } from './kept-ticket';
import type { MemoryTicket } from './memory-ticket';
import { readTerms, type Term } from './terms';
import type { Vocabulary } from './vocabulary';

/** A term of the asked ticket. `rarity` is its inverse document frequency, `weight` that by how often it stands there. */
export interface QueryTerm extends Term {
  number: number | undefined;
  rarity: number;
  weight: number;
}

/** Tickets in the index, and the mean number of terms of their fields. */
export interface IndexFacts {
  size: number;
  subject: number;
  body: number;
}

/** A ticket made ready to be compared with many. */
export interface PreparedQuery {
  id: string;
  terms: readonly QueryTerm[];
  requester: string | undefined;
  category: string | undefined;
  created: number;
  lexical(ticket: KeptTicket): number;
}

/** BM25F (Zaragoza et al., 2004): a word of the subject counts more, and long bodies are read with less weight. */
const fields = { subject: { weight: 2.5, lengthShare: 0.4 }, body: { weight: 1, lengthShare: 0.7 } };
const saturation = 1.4;

export function prepareQuery(ticket: MemoryTicket, vocabulary: Vocabulary, facts: IndexFacts): PreparedQuery {
  const asked = readTerms(ticket.subject, ticket.body);
  const lengths = { subject: sumOf(asked, 'inSubject'), body: sumOf(asked, 'inBody') };
  const strengths = strengthTable(facts, lengths.subject, lengths.body);
  const terms = asked.map((term): QueryTerm => {
    const number = vocabulary.find(term.hash);
    const rarity = vocabulary.rarity(number, facts.size);
    return { ...term, number, rarity, weight: rarity * strengths[countsOf(term)] };
  });
  const own = terms.reduce((sum, term) => sum + term.weight * strengths[countsOf(term)], 0) || 1;
  const weights = weightByNumber(terms, vocabulary.hashes.length);
  return {
    id: ticket.id,
    terms,
    requester: ticket.requester,
    category: ticket.category,
    created: ticket.created,
    lexical: (other) => scoreOf(other, weights, facts) / own,
  };
}

function sumOf(terms: readonly Term[], field: 'inSubject' | 'inBody'): number {
  return terms.reduce((sum, term) => sum + term[field], 0);
}

function weightByNumber(terms: readonly QueryTerm[], size: number): Float32Array {
  const weights = new Float32Array(size);
  for (const { number, weight } of terms) if (number !== undefined) weights[number] = weight;
  return weights;
}

/** Sum over the shared terms; saturated so that a word said ten times is not ten words. */
function scoreOf(ticket: KeptTicket, weights: Float32Array, facts: IndexFacts): number {
  const { terms, counts } = ticket;
  const subjectNorm = normOf('subject', ticket.subjectLength, facts.subject);
  const bodyNorm = normOf('body', ticket.bodyLength, facts.body);
  let score = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[terms[i]];
    if (weight !== 0)
      score += weight * saturated((counts[i] >> 4) * subjectNorm + (counts[i] & 15) * bodyNorm);
  }
  return score;
}

function strengthTable(facts: IndexFacts, subjectLength: number, bodyLength: number): Float32Array {
  const subjectNorm = normOf('subject', subjectLength, facts.subject);
  const bodyNorm = normOf('body', bodyLength, facts.body);
  return Float32Array.from({ length: 256 }, (_, counts) =>
    saturated((counts >> 4) * subjectNorm + (counts & 15) * bodyNorm),
  );
}

function normOf(field: 'subject' | 'body', length: number, mean: number): number {
  const { weight, lengthShare } = fields[field];
  return weight / (1 - lengthShare + (lengthShare * length) / mean);
}

function saturated(frequency: number): number {
  return frequency / (saturation + frequency);
}
