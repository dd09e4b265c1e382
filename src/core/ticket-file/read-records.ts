import { readCsv } from './csv-records';
import { HistoryError } from './history-error';
import { readJsonLines } from './json-records';
import type { RecordBatch } from './records';
import { cleanChunks, type TextChunks } from './text-chunks';

export type FileFormat = 'csv' | 'json-lines';

export interface ReadLimits {
  /** Characters of the whole file at most. */
  maxCharacters: number;
}

/** A file that is longer takes minutes; no export of some years of tickets is. */
export const usualLimits: ReadLimits = { maxCharacters: 500_000_000 };

/** The rows of a file; the format is recognised by the first character. Throws `HistoryError`. */
export async function openRecords(
  chunks: TextChunks,
  { maxCharacters }: ReadLimits,
): Promise<{ format: FileFormat; batches: AsyncGenerator<RecordBatch> }> {
  const text = cleanChunks(chunks, maxCharacters);
  let start = '';
  while (start.trim() === '') {
    const next = await text.next();
    if (next.done) throw new HistoryError('empty');
    start += next.value;
  }
  const all = putBack(start, text);
  const first = start.trimStart()[0];
  if (/^<(?:!doctype|html|head|body|script|meta|\?xml|div)\b/i.test(start.trimStart()))
    throw new HistoryError('web-page');
  if (first === '[') throw new HistoryError('json-list');
  return first === '{'
    ? { format: 'json-lines', batches: readJsonLines(all) }
    : { format: 'csv', batches: readCsv(all) };
}

async function* putBack(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
