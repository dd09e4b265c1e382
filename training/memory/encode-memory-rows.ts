import { encodeRows } from '../evaluate/encode-rows';
import type { MemoryRow } from './memory-rows';

/** The vectors of the shipped encoder, in the order of the rows. */
export async function encodeMemoryRows(rows: readonly MemoryRow[]): Promise<(Float32Array | undefined)[]> {
  const encoded = await encodeRows(rows.map(({ subject, body }) => ({ subject, body, value: '' })));
  return encoded.map((row) => row.encoded);
}
