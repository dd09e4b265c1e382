import type { ModelPackage } from '../model/load-package';
import type { Span } from '../suggestion';
import type { ReadText } from './read-text';
import { strongestWords } from './reasons';
import { type NetworkInput, runNetwork } from './run-network';

/** What each token added to each output: one array of `outputs` entries per token. */
export type Contributions = Float32Array[];

/** Tokens whose part in the encoder's answer is looked at: one batch. */
const occluded = 8;

/** What each token added through the wide part: exact, the features' shares add up to the wide outputs. */
export function explainWide(model: ModelPackage, { tokens, occurrences, wide }: ReadText): Contributions {
  const { wideTable } = model;
  const { columns } = wideTable;
  const contributions = tokens.map(() => new Float32Array(columns));
  const shares = shareOfEachOccurrence(occurrences.buckets, wide.indices, wide.values);
  occurrences.buckets.forEach((bucket, i) => {
    const touched = [occurrences.firstToken[i], occurrences.lastToken[i]];
    for (let column = 0; column < columns; column++) {
      const weight =
        wideTable.scale[column] * (wideTable.bytes[bucket * columns + column] - wideTable.zero[column]);
      for (const token of touched) contributions[token][column] += (shares[i] * weight) / 2;
    }
  });
  return contributions;
}

function shareOfEachOccurrence(
  buckets: readonly number[],
  indices: Int32Array,
  values: Float32Array,
): number[] {
  const counts = new Map<number, number>();
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const value = new Map(Array.from(indices, (bucket, i) => [bucket, values[i]]));
  return buckets.map((bucket) => (value.get(bucket) ?? 0) / (counts.get(bucket) ?? 1));
}

/**
 * Adds what the encoder makes of a token, by leaving it out (Zeiler and Fergus, 2014), for the few tokens that matter
 * most in the wide part.
 */
export async function explainEncoder(
  model: ModelPackage,
  read: ReadText,
  contributions: Contributions,
  input: NetworkInput,
  outputs: Float32Array,
): Promise<void> {
  const seen = Math.min(read.tokens.length, model.manifest.features.encoderTokens);
  const candidates = Array.from({ length: seen }, (_, token) => token)
    .filter((token) => read.tokens[token].isWord)
    .map((token) => ({ token, size: contributions[token].reduce((sum, value) => sum + Math.abs(value), 0) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, occluded);
  if (candidates.length === 0) return;
  const without = await runNetwork(
    model,
    candidates.map(({ token }) => ({ ...input, hidden: token })),
  );
  candidates.forEach(({ token }, i) => {
    for (let column = 0; column < outputs.length; column++) {
      contributions[token][column] += outputs[column] - without[i][column];
    }
  });
}

/** The words that speak most for one of a head's values against its other values, strongest first. */
export function findReasons(
  read: ReadText,
  contributions: Contributions,
  firstOutput: number,
  values: number,
  chosen: number,
): Span[] {
  return strongestWords(read.tokens, read.text, (token) => {
    const row = contributions[token];
    let sum = 0;
    for (let value = 0; value < values; value++) sum += row[firstOutput + value];
    const own = row[firstOutput + chosen];
    return own - (sum - own) / (values - 1);
  });
}
