import { countsOf } from './kept-ticket';
import type { Meaning } from './meaning';
import type { MemoryTicket } from './memory-ticket';
import { readTerms, type Term } from './terms';
import type { TicketTable } from './ticket-table';
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
  meaning: Meaning | undefined;
  /** BM25F with the ticket at that place, as a share of what the asked one scores with itself. */
  lexical(table: TicketTable, place: number): number;
}

/** BM25F (Zaragoza et al., 2004): a word of the subject counts more, and long bodies are read with less weight. */
const fields = { subject: { weight: 2.5, lengthShare: 0.4 }, body: { weight: 1, lengthShare: 0.7 } };
const saturation = 1.4;

export function prepareQuery(ticket: MemoryTicket, vocabulary: Vocabulary, facts: IndexFacts): PreparedQuery {
  const asked = readTerms(ticket.subject, ticket.body);
  const norms = normsOf(facts, sumOf(asked, 'inSubject'), sumOf(asked, 'inBody'));
  const terms = asked.map((term): QueryTerm => {
    const number = vocabulary.find(term.hash);
    const rarity = vocabulary.rarity(number, facts.size);
    return { ...term, number, rarity, weight: rarity * strength(countsOf(term), norms) };
  });
  const own = terms.reduce((sum, term) => sum + term.weight * strength(countsOf(term), norms), 0) || 1;
  const weights = weightByNumber(terms, vocabulary.size);
  return {
    id: ticket.id,
    terms,
    requester: ticket.requester,
    category: ticket.category,
    created: ticket.created,
    meaning: ticket.meaning,
    lexical: (table, place) => scoreOf(table, place, weights, facts) / own,
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

/** Sum over the shared terms. */
function scoreOf(
  { terms, counts, lengths, starts }: TicketTable,
  place: number,
  weights: Float32Array,
  facts: IndexFacts,
): number {
  let score = 0;
  let norms: Norms | undefined;
  for (let i = starts[place]; i < starts[place + 1]; i++) {
    const weight = weights[terms[i]];
    if (weight === 0) continue;
    norms ??= normsOf(facts, lengths.subject[place], lengths.body[place]);
    score += weight * strength(counts[i], norms);
  }
  return score;
}

type Norms = Record<keyof typeof fields, number>;

/** How much each occurrence counts in a text of such lengths. */
function normsOf(mean: IndexFacts, subject: number, body: number): Norms {
  return { subject: normOf('subject', subject, mean.subject), body: normOf('body', body, mean.body) };
}

function normOf(field: keyof typeof fields, length: number, mean: number): number {
  const { weight, lengthShare } = fields[field];
  return weight / (1 - lengthShare + (lengthShare * length) / mean);
}

/** By the `counts` of a kept ticket; saturated so that a word said ten times is not ten words. */
function strength(counts: number, norms: Norms): number {
  const frequency = (counts >> 4) * norms.subject + (counts & 15) * norms.body;
  return frequency / (saturation + frequency);
}
