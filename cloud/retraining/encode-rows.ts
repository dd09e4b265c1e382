import { toEncoderText } from '../../src/core/desk/asked-ticket';
import type { DeskRow } from '../../src/core/learner/desk-ticket';
import type { Serving } from './serving';
import { type TrainingRow, toDeskRow } from './training-row';

const atOnce = 16;

/** The rows with the vectors of the model that answers now, as the extension asks heads that need them. */
export async function encodeRows(serving: Serving, rows: readonly TrainingRow[]): Promise<DeskRow[]> {
  const desk = rows.map(toDeskRow);
  const encoded: DeskRow[] = [];
  for (let from = 0; from < desk.length; from += atOnce) {
    const some = desk.slice(from, from + atOnce);
    const vectors = await (await serving.openModel()).encode(some.map(toEncoderText));
    encoded.push(...some.map((row, i) => ({ ...row, encoded: vectors[i] })));
  }
  return encoded;
}
