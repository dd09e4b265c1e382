import * as tf from '@tensorflow/tfjs-core';
import { loadPackage, type ModelPackage } from '../src/core/model/load-package';
import type { Manifest } from '../src/core/model/manifest';
import type { Example } from './data/examples';
import { calibrateHeads, fitFamiliarity } from './measure/calibrate-heads';
import { compareWithFloat } from './measure/compare-with-float';
import { type Metrics, measureHeads } from './measure/measure-heads';
import { runExamples } from './measure/run-examples';
import { packageFiles } from './package/assemble';
import type { Parameters } from './parameters';
import type { TrainedModel } from './trained-model';

/** Of the rows that measure, every so many are enough to say what 8 bits cost. */
const everyCompared = 3;

/**
 * Fits confidences, thresholds, covered languages and ranges on rows kept aside, and measures on the test rows.
 *
 * @param exactOf the same model before quantisation, where it is at hand, to measure what 8 bits cost
 */
export async function calibrateModel(
  draft: Omit<Manifest, 'files'>,
  weights: Uint8Array,
  examples: readonly Example[],
  { targetPrecision, leastKnownWords, leastWords }: Parameters,
  exactOf?: (model: ModelPackage) => ModelPackage,
): Promise<TrainedModel> {
  const model = await loadPackage(await packageFiles(draft, weights));
  const partOf = (part: Example['part']) => examples.filter((example) => example.part === part);
  const kept = await runExamples(model, partOf('calibrate'));
  const fitted = {
    ...draft,
    leastKnownWords,
    leastWords,
    heads: calibrateHeads(kept, targetPrecision),
    familiarity: fitFamiliarity(kept),
  };
  const test = await runExamples(model, partOf('test'));
  const metrics: Metrics = measureHeads(kept, test, fitted);
  if (exactOf) {
    const compared = test.filter((_, i) => i % everyCompared === 0);
    const exact = exactOf(model);
    const answers = await runExamples(
      exact,
      compared.map(({ example }) => example),
    );
    tf.dispose(exact.weights);
    const int8 = measureHeads(kept, compared, fitted);
    Object.assign(metrics, compareWithFloat(int8, measureHeads(kept, answers, fitted)));
  } else {
    const int8 = Object.entries(draft.metrics).filter(([key]) => key.startsWith('int8/'));
    Object.assign(metrics, Object.fromEntries(int8));
  }
  tf.dispose(model.weights);
  const { manifest } = await packageFiles({ ...fitted, metrics }, weights);
  return { manifest, weights };
}
