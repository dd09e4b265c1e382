import { seededRandom } from '../src/core/random';
import type { CleaningSettings } from '../src/core/text/clean';
import { calibrateModel } from './calibrate-model';
import type { Example, LoadedSet } from './data/examples';
import { fitNetwork } from './fit/fit';
import { measureRarity, toTokens } from './fit/inputs';
import { useExplicitTransposes } from './fit/matmul-gradient';
import { initialState } from './fit/model-state';
import { outputCount } from './heads';
import { floatModel } from './measure/float-model';
import { assembleWeights, collectKnownWords } from './package/assemble';
import type { Parameters } from './parameters';
import type { TrainedModel } from './trained-model';

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
  return calibrateModel(draft, bytes, examples, parameters, (model) => floatModel(state, rarity, model));
}
