import { visitGrams } from '../learner/gram-hashes';
import { type Cue, findCues } from './cues/find-cues';
import { cueColumns, findTopicWords, type PhraseShare, shareCues, shareTopicWords } from './cues/cue-columns';
import type { FeatureSettings } from './settings';

/** A text's vector: hashed grams, then phrases and topic words. Its columns are unique. */
export interface TextFeatures {
  columns: Int32Array;
  values: Float32Array;
  /** Every gram where it stands, with its share of the column's value. */
  grams: { columns: Int32Array; shares: Float32Array; starts: Int32Array; ends: Int32Array };
  /** Every phrase and topic word, those of a gloss behind the end of the text. */
  phrases: readonly PhraseShare[];
  cues: readonly Cue[];
}

/** Columns of a text's vector, without the encoder's. */
export function textColumns({ gramBits }: Pick<FeatureSettings, 'gramBits'>): number {
  return 2 ** gramBits + cueColumns;
}

const kinds = { words: 0, characters: 1, subject: 2, fields: 3 } as const;
/** Words, characters and the subject's words are brought to these lengths. */
const lengths = [1, 1, 0.5, 0] as const;

/**
 * The vector of a cleaned text. Words and pairs, character 2- to 5-grams and the subject's words are weighed by their
 * rarity, each kind brought to a length of its own (Salton and Buckley, 1988).
 *
 * @param rarity inverse document frequency of each gram's row; 0 for what training saw hardly ever
 * @param glossed the text in English words, where it is in another language
 */
export function textFeatures(
  { text, subjectLength, language, glossed }: ReadableText,
  settings: FeatureSettings,
  rarity: Float32Array,
): TextFeatures {
  const found = findGrams(text, subjectLength, settings);
  const weights = weighGrams(found, rarity);
  const lower = text.slice(0, settings.longestText).toLowerCase();
  const cues = findCues(lower, language);
  const first = 2 ** settings.gramBits;
  const phrases = [
    ...shareCues(cues, subjectLength, first),
    ...shareTopicWords(findTopicWords(glossed ? `${lower}\n${glossed}` : lower), subjectLength, first),
  ];
  return { ...joinColumns(found.columns, weights, phrases), grams: { ...found, shares: weights }, phrases, cues };
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

/** The rows of the table of grams that a text touches, one entry per occurrence. */
export function findGrams(
  text: string,
  subjectLength: number,
  { gramBits, longestText }: FeatureSettings,
): FoundGrams {
  const mask = 2 ** gramBits - 1;
  const columns: number[] = [];
  const kindsFound: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const subject = text.slice(0, subjectLength);
  const body = text.slice(subjectLength + 1);
  visitGrams({ subject, body }, longestText, (kind, hash, start, end) => {
    columns.push(hash & mask);
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
