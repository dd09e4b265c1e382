import type { FeatureToken } from './feature-tokens';
import { hashText } from './hash';
import type { FeatureSettings } from './settings';

/** Where each wide feature of a text occurred; one entry per occurrence, in the order of the text. */
export interface Occurrences {
  buckets: number[];
  /** First and last token of the occurrence; they differ for a pair of words. */
  firstToken: number[];
  lastToken: number[];
}

/** A sparse vector of unit length. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

const seeds = { word: 1, pair: 2, characters: 3 };

/** Buckets of the character n-grams inside a word. */
export function characterBuckets(word: string, settings: FeatureSettings): number[] {
  const mask = 2 ** settings.wideBits - 1;
  return Array.from(characterGrams(word, settings), (gram) => hashText(gram, seeds.characters) & mask);
}

/**
 * Words, pairs of neighbouring words, and character n-grams inside words, hashed into `2 ** wideBits` buckets.
 * `bucketsOf` may remember the n-grams of words that come again, as training does.
 */
export function findOccurrences(
  tokens: readonly FeatureToken[],
  settings: FeatureSettings,
  bucketsOf: typeof characterBuckets = characterBuckets,
): Occurrences {
  const found: Occurrences = { buckets: [], firstToken: [], lastToken: [] };
  const mask = 2 ** settings.wideBits - 1;
  const add = (bucket: number, first: number, last: number) => {
    found.buckets.push(bucket);
    found.firstToken.push(first);
    found.lastToken.push(last);
  };
  tokens.slice(0, settings.wideTokens).forEach((token, index) => {
    add(hashText(token.form, seeds.word) & mask, index, index);
    if (index > 0) {
      add(hashText(`${tokens[index - 1].form} ${token.form}`, seeds.pair) & mask, index - 1, index);
    }
    if (token.isWord) {
      for (const bucket of bucketsOf(token.form, settings)) add(bucket, index, index);
    }
  });
  return found;
}

function* characterGrams(word: string, settings: FeatureSettings): Generator<string> {
  const padded = `<${word.slice(0, 40)}>`;
  const [shortest, longest] = settings.characterGrams;
  for (let length = shortest; length <= longest; length++) {
    for (let start = 0; start + length <= padded.length; start++) yield padded.slice(start, start + length);
  }
}

/**
 * Sublinear term frequency times inverse document frequency, scaled to length 1 (Salton and Buckley, 1988).
 * `rarity` holds the inverse document frequency of each bucket.
 */
export function weighOccurrences(buckets: readonly number[], rarity: Float32Array): SparseVector {
  const counts = new Map<number, number>();
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const indices = Int32Array.from(counts.keys()).sort();
  const values = new Float32Array(indices.length);
  let squares = 0;
  indices.forEach((bucket, i) => {
    values[i] = (1 + Math.log(counts.get(bucket) ?? 1)) * rarity[bucket];
    squares += values[i] * values[i];
  });
  const length = Math.sqrt(squares);
  if (length > 0) for (let i = 0; i < values.length; i++) values[i] /= length;
  return { indices, values };
}
