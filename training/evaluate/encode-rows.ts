import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { loadPredictor, type Predictor } from '../../src/core/predict/predictor';
import { currentPackage } from '../package/disk-files';
import { startWasm } from '../wasm-backend';

let loading: Promise<Predictor> | undefined;
/** By text: learning curves ask for the same test rows over and over. */
const known = new Map<string, Float32Array>();

/** The rows with the shipped model's vectors, as the extension adds them before it learns or predicts. */
export async function encodeRows(rows: readonly DeskRow[]): Promise<DeskRow[]> {
  loading ??= startWasm().then(async () => loadPredictor(await currentPackage('models')));
  const predictor = await loading;
  const missing = new Map(
    rows.filter((row) => !known.has(keyOf(row))).map((row) => [keyOf(row), row] as const),
  );
  const vectors = await predictor.encode(
    [...missing.values()].map(({ subject, body }) => ({ subject, description: body, messages: [] })),
  );
  [...missing.keys()].forEach((key, i) => {
    known.set(key, vectors[i]);
  });
  return rows.map((row) => ({ ...row, encoded: known.get(keyOf(row)) }));
}

function keyOf({ subject, body }: DeskRow): string {
  return `${subject}\n${body}`;
}
