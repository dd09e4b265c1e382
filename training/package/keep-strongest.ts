import { scoreCount } from '../heads';

/** Everything that a gram has a part in. */
export interface GramWeights {
  hashes: Uint32Array;
  rarity: Float32Array;
  /** Entry (column, score) at `column * scoreCount + score`; the grams come first. */
  matrix: Float32Array;
}

/**
 * Leaves out the grams whose weights say least, so that a package stays small: those with the smallest length of weights
 * times rarity. What is kept keeps its order.
 *
 * @param most grams to keep
 */
export function keepStrongest({ hashes, rarity, matrix }: GramWeights, most: number): GramWeights {
  const strengths = Array.from(hashes, (_, gram) => {
    const weights = matrix.subarray(gram * scoreCount, (gram + 1) * scoreCount);
    return rarity[gram] * Math.hypot(...weights);
  });
  const kept = strengths
    .map((_, gram) => gram)
    .sort((a, b) => strengths[b] - strengths[a])
    .slice(0, most)
    .sort((a, b) => a - b);
  const rest = matrix.subarray(hashes.length * scoreCount);
  const packed = new Float32Array(kept.length * scoreCount + rest.length);
  kept.forEach((gram, i) => {
    packed.set(matrix.subarray(gram * scoreCount, (gram + 1) * scoreCount), i * scoreCount);
  });
  packed.set(rest, kept.length * scoreCount);
  return {
    hashes: Uint32Array.from(kept, (gram) => hashes[gram]),
    rarity: Float32Array.from(kept, (gram) => rarity[gram]),
    matrix: packed,
  };
}
