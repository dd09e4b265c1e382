import type { DeskTicket } from './desk-ticket';
import { type EncodedDesk, type EncoderPart, encoderValues, readEncoded } from './encoder-part';
import { readGrams } from './gram-hashes';
import { sharedTextLength } from './keyed-grams';
import { groupNearDuplicates } from './near-duplicates';
import { type SparseRow, type SparseRows, stackRows } from './sparse-rows';
import { collectVocabulary, type Vocabulary, vectorise } from './vocabulary';

/** How a desk's tickets become vectors: a column per gram, then the encoder's. */
export interface Features {
  /** Characters of a ticket that are looked at. */
  longestText: number;
  vocabulary: Vocabulary;
  encoder?: EncoderPart;
}

/** Characters of all tickets together, which bounds memory and time. */
const maxCharacters = 15_000_000;
const maxTextLength = 3000;
const minTextLength = 400;

/** So many tickets a desk learns from at most. */
export const maxTickets = maxCharacters / minTextLength;

export interface DeskVectors {
  /** Of the grams alone. */
  features: Features;
  rows: SparseRows;
  /** The shipped model's vectors by themselves, where all tickets have one. */
  encoded?: EncodedDesk;
  /** Rows with the same number are nearly the same text. */
  groups: number[];
}

/**
 * @param most columns at most
 * @param examples so many at the end are no tickets, but what stands for a value
 */
export function vectoriseDesk(tickets: readonly DeskTicket[], most: number, examples = 0): DeskVectors {
  const longest = lengthToRead(tickets);
  const grams = tickets.map((ticket) => readGrams(ticket, longest));
  const vocabulary = collectVocabulary(grams, most);
  const features = { longestText: longest, vocabulary };
  const rows = grams.map((each) => vectorise(each, vocabulary));
  return {
    features,
    rows: stackRows(rows, columnsOf(features)),
    encoded: readEncoded(tickets, examples),
    groups: groupNearDuplicates(grams),
  };
}

/** Grams that came without a text were counted up to a length that all share. */
function lengthToRead(tickets: readonly DeskTicket[]): number {
  if (tickets.some(({ grams }) => grams)) return sharedTextLength;
  return Math.max(minTextLength, Math.min(maxTextLength, Math.floor(maxCharacters / tickets.length)));
}

/** One ticket's vector. */
export function vectoriseTicket(ticket: DeskTicket, features: Features): SparseRow {
  return append(
    vectorise(readGrams(ticket, features.longestText), features.vocabulary),
    features,
    ticket.encoded,
  );
}

export function columnsOf({ vocabulary, encoder }: Features): number {
  return vocabulary.rarity.length + (encoder?.mean.length ?? 0);
}

function append(row: SparseRow, { vocabulary, encoder }: Features, encoded?: Float32Array): SparseRow {
  if (!encoder) return row;
  const first = vocabulary.rarity.length;
  const values = encoderValues(encoder, encoded);
  return {
    indices: [...Array.from(row.indices), ...Array.from(values, (_, i) => first + i)],
    values: [...Array.from(row.values), ...Array.from(values)],
  };
}
