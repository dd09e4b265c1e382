import type { Encoder } from '../src/core/encoder/load-encoder';
import { readGlosses } from '../src/core/features/glosses';
import { defaultCleaning } from '../src/core/text/clean';
import type { LabelledRow } from './data/labelled-rows';
import { calibrateHeads } from './fit/calibrate-heads';
import { crossFit, planRounds } from './fit/cross-fit';
import { fitScores } from './fit/fit-scores';
import { vectorise } from './fit/vectorise';
import { scoreCount } from './heads';
import { listData } from './mapping/sources';
import { measureAgreement } from './measure/agreement';
import { answerHeldOut } from './measure/answer-held-out';
import { measureGroups } from './measure/measure-groups';
import { assembleWeights, packageFiles } from './package/assemble';
import { keepStrongest } from './package/keep-strongest';
import type { Parameters } from './parameters';
import type { TrainedModel } from './trained-model';

/** What a training run learns from. */
export interface TrainingInput {
  rows: readonly LabelledRow[];
  /** Lines of `language, tab, word, tab, English words`. */
  glosses: Uint8Array;
  /** The frozen sentence encoder; none in small runs of tests. */
  encoder?: Pick<Encoder, 'encodeTexts'>;
}

/** Fits, calibrates on what was left out, and packs a model. The same input and parameters give the same bytes. */
export async function trainModel(
  { rows, glosses, encoder }: TrainingInput,
  parameters: Parameters,
  report: (line: string) => void,
): Promise<TrainedModel> {
  const vectors = await vectorise(rows, parameters, readGlosses(glosses), encoder);
  report(`${rows.length} tickets read`);
  const held = await crossFit(vectors, planRounds(rows, parameters.folds), parameters, report);
  const calibrated = calibrateHeads(held, parameters);
  report('calibrated on what was left out');
  const metrics = measureGroups(answerHeldOut(held, parameters, report));
  const { matrix } = await fitScores(vectors.rows, vectors.columns, parameters);
  const kept = keepStrongest({ ...vectors, matrix }, parameters.features.grams);
  const { bytes, parts, intercepts } = assembleWeights({
    ...kept,
    scores: scoreCount,
    knownWords: vectors.knownWords,
    glosses,
  });
  const { manifest } = await packageFiles(
    {
      format: 2,
      name: parameters.name,
      version: parameters.version,
      cleaning: defaultCleaning,
      features: { ...parameters.features, grams: kept.hashes.length },
      intercepts,
      ...calibrated,
      leastWords: parameters.leastWords,
      leastKnownWords: parameters.leastKnownWords,
      parts,
      metrics: { ...metrics, ...(await measureAgreement(rows)) },
      data: listData(rows),
      trained: { seed: parameters.seed, rows: rows.length },
    },
    bytes,
  );
  return { manifest, weights: bytes };
}
