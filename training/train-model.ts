import * as tf from '@tensorflow/tfjs-core';
import { loadPackage } from '../src/core/model/load-package';
import type { Manifest } from '../src/core/model/manifest';
import { seededRandom } from '../src/core/random';
import type { CleaningSettings } from '../src/core/text/clean';
import type { Example, LoadedSet } from './data/examples';
import { fitNetwork } from './fit/fit';
import { measureRarity, toTokens } from './fit/inputs';
import { useExplicitTransposes } from './fit/matmul-gradient';
import { initialState } from './fit/model-state';
import { outputCount } from './heads';
import { calibrateHeads } from './measure/calibrate-heads';
import { measureHeads } from './measure/measure-heads';
import { runExamples } from './measure/run-examples';
import { assembleWeights, collectKnownWords, packageFiles } from './package/assemble';
import type { parameters as defaults } from './parameters';

export type Parameters = typeof defaults;

export interface TrainedModel {
  manifest: Manifest;
  weights: Uint8Array;
}

/** Trains, quantises, calibrates and measures a model. The same examples and parameters give the same bytes. */
export async function trainModel(
  examples: readonly Example[],
  sets: readonly LoadedSet[],
  cleaning: CleaningSettings,
  parameters: Parameters,
  report: (line: string) => void,
): Promise<TrainedModel> {
  useExplicitTransposes();
  const { features, seed } = parameters;
  const random = seededRandom(seed);
  const training = examples
    .filter(({ part }) => part === 'train')
    .map((example) => toTokens(example, features));
  const rarity = measureRarity(training, features);
  const state = initialState(features, { ...parameters.network, outputs: outputCount }, random);
  fitNetwork(
    state,
    training,
    rarity,
    {
      epochs: parameters.epochs,
      batch: parameters.batch,
      rates: { wide: parameters.wideRate, tokens: parameters.tokenRate, dense: parameters.denseRate },
      hiddenTokens: parameters.hiddenTokens,
    },
    random,
    ({ share, loss }) => report(`${(100 * share).toFixed(0).padStart(3)} %  loss ${loss.toFixed(3)}`),
  );
  const { bytes, parts } = assembleWeights(state, rarity, collectKnownWords(training, features.knownBits));
  const draft = {
    format: 1 as const,
    name: parameters.name,
    version: parameters.version,
    cleaning,
    features,
    network: state.network,
    heads: {},
    leastKnownWords: parameters.leastKnownWords,
    leastWords: parameters.leastWords,
    parts,
    metrics: {},
    data: sets.map(({ name, rows, licence }) => ({ name, rows, licence })),
    trained: { seed, rows: training.length },
  };
  report('calibrating and measuring');
  const model = await loadPackage(await packageFiles(draft, bytes));
  const answer = (part: Example['part']) =>
    runExamples(
      model,
      examples.filter((example) => example.part === part),
    );
  const heads = calibrateHeads(await answer('calibrate'), parameters.targetPrecision);
  const metrics = measureHeads(await answer('test'), heads);
  tf.dispose(model.weights);
  const { manifest } = await packageFiles({ ...draft, heads, metrics }, bytes);
  return { manifest, weights: bytes };
}
