import { answerValues, evaluateNumber } from '../evaluate/measure';
import { readFieldRows } from '../evaluate/read-field-rows';
import type { Comparison, LearnerResult } from './comparison';

const seed = 0;

/** The desk learner on a comparison's files, as `npm run evaluate` measures it. */
export async function runLearner({ train, test, field, kind }: Comparison): Promise<LearnerResult> {
  const trainRows = await readFieldRows(train, field);
  const testRows = await readFieldRows(test, field);
  if (kind === 'number') {
    return { measured: await evaluateNumber(trainRows, testRows, seed), truth: [], answers: [] };
  }
  // In cross-validation every row is tested once, and the shipped model was trained on some of them.
  return await answerValues(trainRows, testRows, kind, seed, kind !== 'ordinal');
}
