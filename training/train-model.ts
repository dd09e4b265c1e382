import * as tf from '@tensorflow/tfjs-core';
import { loadPackage, type ModelPackage } from '../src/core/model/load-package';
import type { Manifest } from '../src/core/model/manifest';
import { seededRandom } from '../src/core/random';
import type { CleaningSettings } from '../src/core/text/clean';
import type { Example, LoadedSet } from './data/examples';
import { fitNetwork } from './fit/fit';
import { measureRarity, toTokens } from './fit/inputs';
import { useExplicitTransposes } from './fit/matmul-gradient';
import { initialState } from './fit/model-state';
import { outputCount } from './heads';
import { calibrateHeads, fitFamiliarity } from './measure/calibrate-heads';
import { compareWithFloat } from './measure/compare-with-float';
import { floatModel } from './measure/float-model';
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
      dropout: parameters.dropout,
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
  const answer = (which: ModelPackage, part: Example['part']) =>
    runExamples(
      which,
      examples.filter((example) => example.part === part),
    );
  const kept = await answer(model, 'calibrate');
  const heads = calibrateHeads(kept, parameters.targetPrecision);
  const fitted = { ...draft, heads, familiarity: fitFamiliarity(kept) };
  const measured = measureHeads(kept, await answer(model, 'test'), fitted);
  const exact = floatModel(state, rarity, model);
  const metrics = {
    ...measured,
    ...compareWithFloat(measured, measureHeads(kept, await answer(exact, 'test'), fitted)),
  };
  tf.dispose([model.weights, exact.weights]);
  const { manifest } = await packageFiles({ ...fitted, metrics }, bytes);
  return { manifest, weights: bytes };
}
