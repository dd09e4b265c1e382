import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { answerValue, learnValues } from '../../src/core/learner/learn-values';
import { loadPredictor } from '../../src/core/predict/predictor';
import { currentPackage } from '../../training/package/disk-files';
import { startWasm } from '../../training/wasm-backend';
import type { BenchRow } from './desk-rows';

/** Rows with what the shipped model makes of them, as the extension learns from them. */
export async function encodeRows(rows: readonly BenchRow[]): Promise<DeskRow[]> {
  await startWasm();
  const predictor = await loadPredictor(await currentPackage('models'));
  const encoded: DeskRow[] = [];
  for (const { subject, body, value } of rows) {
    const [vector] = await predictor.encode([{ subject, description: body, messages: [] }]);
    encoded.push({ subject, body, value, ...(vector && { encoded: vector }) });
  }
  predictor.dispose();
  return encoded;
}

/** Share of other tickets that the desk learner answers rightly after learning all of these at once. */
export async function accuracyAtOnce(rows: readonly DeskRow[], heldOut: readonly DeskRow[]): Promise<number> {
  const head = await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 });
  return heldOut.filter((row) => answerValue(head, row).value === row.value).length / heldOut.length;
}
