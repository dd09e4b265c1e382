import { type VisitGram, visitGrams } from '../learner/gram-hashes';
import { cueColumns, findTopicWords, type PhraseShare, shareCues, shareTopicWords } from './cues/cue-columns';
import { type Cue, findCues } from './cues/find-cues';
import type { FeatureSettings } from './settings';

/** The place of English words that a text in another language does not have. */
export const nowhere = -1;

/** A text's vector: hashed grams, then phrases and topic words. Its columns are unique. */
export interface TextFeatures {
  columns: Int32Array;
  values: Float32Array;
  /** Every gram where it stands in the text's lower case, with its share of the column's value; those of a gloss as well. */
  grams: { columns: Int32Array; shares: Float32Array; starts: Int32Array; ends: Int32Array };
  /** Every phrase and topic word where it stands in the lower case; those of a gloss end at `nowhere`. */
  phrases: readonly PhraseShare[];
  cues: readonly Cue[];
}

/** The grams that have a column: its number by the gram's hash, and its inverse document frequency. */
export interface GramVocabulary {
  columns: ReadonlyMap<number, number>;
  rarity: Float32Array;
}

/** Columns of a text's vector, without the encoder's. */
export function textColumns(grams: number): number {
  return grams + cueColumns;
}

const kinds = { words: 0, characters: 1, subject: 2, fields: 3 } as const;
/** Words, characters and the subject's words are brought to these lengths. */
const lengths = [1, 1, 0.5, 0] as const;

/**
 * The vector of a cleaned text. Words and pairs, character 2- to 5-grams and the subject's words are weighed by their
 * rarity, each kind brought to a length of its own (Salton and Buckley, 1988).
 *
 * @param vocabulary grams that training saw often enough
 */
export function textFeatures(
  readable: ReadableText,
  { longestText }: Pick<FeatureSettings, 'longestText'>,
  vocabulary: GramVocabulary,
): TextFeatures {
  const { text, subjectLength, language, glossed } = readable;
  const found = findGrams(readable, longestText, vocabulary.columns);
  const weights = weighGrams(found, vocabulary.rarity);
  const lower = text.slice(0, longestText).toLowerCase();
  const cues = findCues(lower, language);
  const first = vocabulary.rarity.length;
  const phrases = [
    ...shareCues(cues, subjectLength, first),
    ...shareTopicWords(findTopicWords(glossed ? `${lower}\n${glossed}` : lower), subjectLength, first),
  ].map((phrase) => (phrase.end > lower.length ? { ...phrase, start: nowhere, end: nowhere } : phrase));
  return {
    ...joinColumns(found.columns, weights, phrases),
    grams: { ...found, shares: weights },
    phrases,
    cues,
  };
}

/** A cleaned text with what is known of it. */
export interface ReadableText {
  text: string;
  subjectLength: number;
  /** ISO 639-1, or `und`. */
  language: string;
  glossed?: string;
}

interface FoundGrams {
  columns: Int32Array;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
}

/** The grams of a text that have a column, one entry per occurrence. */
function findGrams(
  readable: ReadableText,
  longestText: number,
  known: ReadonlyMap<number, number>,
): FoundGrams {
  const columns: number[] = [];
  const kindsFound: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  visitTextGrams(readable, longestText, (kind, hash, start, end) => {
    const column = known.get(hash);
    if (column === undefined) return;
    columns.push(column);
    kindsFound.push(kinds[kind]);
    starts.push(start);
    ends.push(end);
  });
  return {
    columns: Int32Array.from(columns),
    kinds: Uint8Array.from(kindsFound),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/**
 * Visits every gram of a cleaned text, whose subject stands at its start, then the English words of a text in another
 * language, which stand nowhere in it: so it shares what English tickets have taught.
 */
export function visitTextGrams(
  { text, subjectLength, glossed }: ReadableText,
  longestText: number,
  visit: VisitGram,
): void {
  const subject = text.slice(0, subjectLength);
  visitGrams({ subject, body: text.slice(subjectLength + 1) }, longestText, visit);
  if (!glossed) return;
  visitGrams({ subject: '', body: glossed }, longestText, (kind, hash) => {
    if (kind === 'words') visit(kind, hash, nowhere, nowhere);
  });
}

/** Sublinear frequency times rarity, shared out among a gram's occurrences, per kind scaled to its length. */
function weighGrams({ columns, kinds: kindOf }: FoundGrams, rarity: Float32Array): Float32Array {
  const counts = new Map<number, number>();
  const key = (i: number) => columns[i] * lengths.length + kindOf[i];
  for (let i = 0; i < columns.length; i++) counts.set(key(i), (counts.get(key(i)) ?? 0) + 1);
  const squares = new Float64Array(lengths.length);
  for (const [at, count] of counts) {
    const value = (1 + Math.log(count)) * rarity[Math.floor(at / lengths.length)];
    squares[at % lengths.length] += value * value;
  }
  return Float32Array.from(columns, (column, i) => {
    const count = counts.get(key(i)) ?? 1;
    const length = Math.sqrt(squares[kindOf[i]]);
    return length === 0 ? 0 : (lengths[kindOf[i]] * (1 + Math.log(count)) * rarity[column]) / count / length;
  });
}

function joinColumns(
  columns: Int32Array,
  weights: Float32Array,
  phrases: readonly PhraseShare[],
): Pick<TextFeatures, 'columns' | 'values'> {
  const sums = new Map<number, number>();
  columns.forEach((column, i) => {
    if (weights[i] !== 0) sums.set(column, (sums.get(column) ?? 0) + weights[i]);
  });
  for (const { column, share } of phrases) sums.set(column, (sums.get(column) ?? 0) + share);
  return { columns: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()) };
}
