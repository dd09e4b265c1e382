import { rememberWord } from '../../src/core/features/known-words';
import type { FeatureSettings } from '../../src/core/features/settings';
import type { Manifest } from '../../src/core/model/manifest';
import type { ModelFiles } from '../../src/core/model/model-files';
import { seededRandom } from '../../src/core/random';
import { defaultCleaning } from '../../src/core/text/clean';
import { initialState, type ModelState } from '../../training/fit/model-state';
import { assembleWeights, packageFiles } from '../../training/package/assemble';

const features: FeatureSettings = {
  version: 1,
  wideBits: 10,
  wideTokens: 50,
  characterGrams: [3, 4],
  tokenBits: 9,
  encoderTokens: 12,
  knownBits: 12,
};

/** Words that the tiny package knows. */
export const knownWords = ['printer', 'paper', 'jammed', 'password', 'forgotten', 'login', 'urgent'];

/**
 * A whole model package of a few kilobytes with random weights, for tests: two class heads, an ordinal one and effort.
 * `change` may alter manifest and weights' state before they are packed.
 */
export async function tinyPackage(
  change: { manifest?: Partial<Manifest>; state?: (state: ModelState) => void } = {},
): Promise<ModelFiles & { manifest: Manifest; weights: Uint8Array }> {
  const network = { width: 8, blocks: 1, outputs: 2 + 5 + 5 + 3 };
  const random = seededRandom(7);
  const state = initialState(features, network, random);
  for (let i = 0; i < state.wide.length; i++) state.wide[i] = random.next() * 2 - 1;
  change.state?.(state);
  const known = new Uint8Array(2 ** features.knownBits / 8);
  for (const word of knownWords) rememberWord(known, features.knownBits, word);
  const { bytes, parts } = assembleWeights(state, new Float32Array(2 ** features.wideBits).fill(1), known);
  const heat = { otherLanguage: 0, unknownWords: 0, fewWords: 0 };
  const common = { temperature: 1, heat, languages: ['en'], threshold: 0 };
  const files = await packageFiles(
    {
      format: 1,
      name: 'tiny',
      version: '1.2.3',
      cleaning: defaultCleaning,
      features,
      network,
      heads: {
        topic: { kind: 'class', values: ['hardware', 'access'], firstOutput: 0, bias: [0, 0], ...common },
        severity: {
          kind: 'ordinal',
          values: ['P1', 'P2', 'P3', 'P4', 'P5'],
          firstOutput: 2,
          bias: [0, 0, 0, 0, 0],
          ...common,
        },
        effort: {
          kind: 'quantity',
          values: ['XS', 'S', 'M', 'L', 'XL'],
          firstOutput: 7,
          bias: [0, 0, 0, 0, 0],
          hours: { firstOutput: 12, widen: [{ upTo: 0, low: 0.5, high: 0.5 }] },
          ...common,
        },
      },
      leastKnownWords: 0.5,
      leastWords: 2,
      parts,
      metrics: {},
      data: [],
      trained: { seed: 7, rows: 0 },
      ...change.manifest,
    },
    bytes,
  );
  return { ...files, weights: bytes };
}
