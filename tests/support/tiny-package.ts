import { vectorSize } from '../../src/core/encoder/layout';
import { cueColumns } from '../../src/core/features/cues/cue-columns';
import { rememberWord } from '../../src/core/features/known-words';
import type { FeatureSettings } from '../../src/core/features/settings';
import { textColumns, visitTextGrams } from '../../src/core/features/text-features';
import type { Manifest } from '../../src/core/model/manifest';
import type { ModelFiles } from '../../src/core/model/model-files';
import { minutesInputs } from '../../src/core/predict/distributions';
import { seededRandom } from '../../src/core/random';
import { defaultCleaning } from '../../src/core/text/clean';
import { heads, scoreCount } from '../../training/heads';
import { assembleWeights, packageFiles, type WeightParts } from '../../training/package/assemble';

const features: FeatureSettings = { version: 2, grams: 0, longestText: 500, knownBits: 12 };

/** Words that the tiny package knows. */
export const knownWords = ['printer', 'paper', 'jammed', 'password', 'forgotten', 'login', 'urgent'];

/**
 * A whole model package of a few kilobytes with random weights, for tests: every head, no sentence encoder. `change` may
 * alter manifest and weights before they are packed.
 */
export async function tinyPackage(
  change: { manifest?: Partial<Manifest>; weights?: (matrix: Float32Array) => void } = {},
): Promise<ModelFiles & { manifest: Manifest; weights: Uint8Array }> {
  const weights = randomWeights(change.weights);
  const { bytes, parts, intercepts } = assembleWeights(weights);
  const files = await packageFiles(
    {
      format: 2,
      name: 'tiny',
      version: '1.2.3',
      cleaning: defaultCleaning,
      features: { ...features, grams: weights.hashes.length },
      intercepts,
      heads: plainHeads(),
      noise: { threshold: 0.9, withShape: 0.5 },
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

function randomWeights(change?: (matrix: Float32Array) => void): WeightParts {
  const random = seededRandom(7);
  const hashes = knownGrams();
  const rows = textColumns(hashes.length) + vectorSize + 1;
  const matrix = new Float32Array(rows * scoreCount);
  for (let at = 0; at < (hashes.length + cueColumns) * scoreCount; at++) matrix[at] = random.next() * 2 - 1;
  change?.(matrix);
  const known = new Uint8Array(2 ** features.knownBits / 8);
  for (const word of knownWords) rememberWord(known, features.knownBits, word);
  return {
    hashes,
    matrix,
    scores: scoreCount,
    rarity: new Float32Array(hashes.length).fill(1),
    knownWords: known,
    glosses: new TextEncoder().encode('de\tdrucker\tprinter\n'),
  };
}

/** The grams of the known words, alone and in this order. */
function knownGrams(): Uint32Array {
  const found = new Set<number>();
  for (const text of [...knownWords, knownWords.join(' ')]) {
    visitTextGrams({ text, subjectLength: text.length, language: 'en' }, features.longestText, (_, hash) =>
      found.add(hash),
    );
    visitTextGrams({ text: `\n${text}`, subjectLength: 0, language: 'en' }, features.longestText, (_, hash) =>
      found.add(hash),
    );
  }
  return Uint32Array.from(found);
}

/** Every head with a calibration that changes nothing. */
function plainHeads(): Manifest['heads'] {
  const heat = { otherLanguage: 0, unknownWords: 0, fewWords: 0 };
  return Object.fromEntries(
    heads.map(({ name, kind, values, firstScore }): [string, Manifest['heads'][string]] => {
      const zeros = values.map(() => 0);
      const common = { values: [...values], firstScore, languages: ['en'], threshold: 0 };
      if (kind === 'tags') return [name, { kind, ...common, slope: values.map(() => 1), offset: zeros }];
      if (kind === 'quantity') return [name, { kind, ...common, spans: plainSpans, joined: plainJoin }];
      const calibrated = { ...common, temperature: 1, heat, bias: zeros };
      if (kind === 'class') return [name, { kind, ...calibrated }];
      const weights = values.map((_, level) =>
        [...values, ...values].map((__, i) => (i % 5 === level ? 0.5 : 0)),
      );
      return [name, { kind, ...calibrated, joined: { weights, bias: zeros } }];
    }),
  );
}

/** Spans of an equal length; the higher the score, the likelier are the later ones. */
const plainSpans = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const plainJoin = {
  weights: plainSpans
    .slice(1)
    .map((_, span) => Array.from({ length: minutesInputs }, (__, i) => (i === 0 ? span : 0))),
  bias: plainSpans.slice(1).map(() => 0),
};
