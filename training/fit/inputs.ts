import { type FeatureToken, featureTokens } from '../../src/core/features/feature-tokens';
import type { FeatureSettings } from '../../src/core/features/settings';
import { tokenRows } from '../../src/core/features/token-rows';
import {
  characterBuckets,
  findOccurrences,
  type SparseVector,
  weighOccurrences,
} from '../../src/core/features/wide-features';
import type { Random } from '../../src/core/random';
import type { Example } from '../data/examples';
import type { Targets } from '../mapping/sets';

/** An example as tokens: what does not change between epochs. */
export interface TokenExample {
  tokens: FeatureToken[];
  bare: boolean;
  targets: Targets;
}

/** What one step reads of an example. */
export interface StepInput {
  rows: Int32Array;
  wide: SparseVector;
  targets: Targets;
}

/** Words come again in every epoch, and hashing their n-grams takes longer than anything else here. */
const remembered = new WeakMap<FeatureSettings, Map<string, number[]>>();

function rememberedBuckets(word: string, features: FeatureSettings): number[] {
  const words = remembered.get(features) ?? new Map<string, number[]>();
  remembered.set(features, words);
  const buckets = words.get(word) ?? characterBuckets(word, features);
  words.set(word, buckets);
  return buckets;
}

export function toTokens({ text, bare, targets }: Example, features: FeatureSettings): TokenExample {
  return {
    tokens: featureTokens(text, Math.max(features.wideTokens, features.encoderTokens)),
    bare,
    targets,
  };
}

/** Inverse document frequency of each wide bucket: log((1 + texts) / (1 + texts with it)) + 1. */
export function measureRarity(examples: readonly TokenExample[], features: FeatureSettings): Float32Array {
  const texts = new Float32Array(2 ** features.wideBits);
  for (const { tokens } of examples) {
    for (const bucket of new Set(findOccurrences(tokens, features, rememberedBuckets).buckets))
      texts[bucket]++;
  }
  return texts.map((count) => Math.log((1 + examples.length) / (1 + count)) + 1);
}

/**
 * One example for one step, its tokens changed a little at random: some hidden; and, so that punctuation does not tell
 * the sets apart that come without it, some punctuation taken away, or added to bare texts.
 */
export function stepInput(
  { tokens, bare, targets }: TokenExample,
  features: FeatureSettings,
  rarity: Float32Array,
  random: Random,
  hiddenShare: number,
): StepInput {
  const withoutMarks = !bare && random.next() < 0.4;
  let kept = tokens.filter((token) => random.next() >= hiddenShare && !(withoutMarks && isMark(token)));
  if (kept.length === 0) kept = tokens;
  if (bare && random.next() < 0.5) kept = withMarks(kept, random);
  return {
    rows: tokenRows(kept, features),
    wide: weighOccurrences(findOccurrences(kept, features, rememberedBuckets).buckets, rarity),
    targets,
  };
}

function isMark({ form }: FeatureToken): boolean {
  return form === '?' || form === '!';
}

function withMarks(tokens: readonly FeatureToken[], random: Random): FeatureToken[] {
  return tokens.flatMap((token) => {
    const mark = { form: random.next() < 0.7 ? '?' : '!', isWord: false, start: token.end, end: token.end };
    return random.next() < 0.04 ? [token, mark] : [token];
  });
}
