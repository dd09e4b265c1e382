import * as v from 'valibot';
import { vectorSize } from '../encoder/layout';
import { hashText } from '../features/hash';
import learned from './vector-means.json';

/**
 * What a text means, in so few bits that tens of thousands can be compared at once: for each number of the encoder's
 * vector whether it is above its mean (Charikar, 2002), after the hash of the model that made it.
 */
export type Meaning = Uint32Array;

const means = v.parse(v.pipe(v.array(v.number()), v.length(vectorSize)), learned);
const seedOfModels = 0x6d6f64;
/** Words of 32 bits. */
export const meaningWords = 1 + vectorSize / 32;

/** @param vector as the predictor's `encode` gives it; @param model `name@version` */
export function toMeaning(vector: ArrayLike<number>, model: string): Meaning {
  const meaning = new Uint32Array(meaningWords);
  meaning[0] = hashText(model, seedOfModels) || 1;
  for (let i = 0; i < vectorSize; i++) if (vector[i] > means[i]) meaning[1 + (i >> 5)] |= 1 << (i & 31);
  return meaning;
}

/**
 * How likely a ticket tells of something that does not work, 0 to 1, of what the predictor's `encode` gives: the first
 * score behind the vector is the logarithm of that, since `type` is the first head and `incident` its first value.
 */
export function incidentShare(encoded: ArrayLike<number>): number {
  const share = Math.exp(encoded[vectorSize]);
  return Number.isFinite(share) ? Math.min(1, share) : 0;
}

/** 1 for the same, about 0 for texts that have nothing to do with each other or are of different models. */
export function likeness(one: Meaning | undefined, other: Meaning | undefined): number {
  return one && other ? likenessAt(one, other, 0) : 0;
}

/** The same of a meaning that begins at `start` of many. */
export function likenessAt(one: Meaning, many: Uint32Array, start: number): number {
  if (one[0] !== many[start]) return 0;
  let different = 0;
  for (let i = 1; i < meaningWords; i++) different += countBits(one[i] ^ many[start + i]);
  return 1 - (2 * different) / vectorSize;
}

function countBits(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
