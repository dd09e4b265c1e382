import { createReadStream, existsSync, type ReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';
import * as v from 'valibot';

const Text = v.nullish(v.string(), '');

/** One labelled ticket of a training set; labels that a set does not have are absent. */
export const Row = v.object({
  id: v.string(),
  subject: Text,
  body: Text,
  lang: v.optional(v.string(), 'en'),
  split: v.optional(v.string(), 'train'),
  category: v.nullish(v.string()),
  type: v.nullish(v.string()),
  sentiment: v.nullish(v.string()),
  p_level: v.nullish(v.number()),
  effort_points: v.nullish(v.number()),
  resolution_hours: v.nullish(v.number()),
  project: v.nullish(v.string()),
});
export type Row = v.InferOutput<typeof Row>;

/** A file that cannot be read as labelled tickets. */
export class DataError extends Error {
  override name = 'DataError';
}

/** JSON values of a JSON Lines file, gzipped where its name ends in `.gz`. Throws `DataError` with the line's number. */
export async function* readJsonLines(path: string): AsyncGenerator<unknown> {
  for await (const { number, text } of readLines(path)) yield parseLine(text, path, number);
}

/** A line that is not empty, and its number in the file, from 1. */
export interface Line {
  number: number;
  text: string;
}

/** The lines of a file, gzipped where its name ends in `.gz`. Throws `DataError` where it cannot be read. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  if (!existsSync(path)) throw new DataError(`There is no file ${path}.`);
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? unzip(file) : file;
  // Leaves out the mark that some programs put before the first character.
  const decoder = new TextDecoder();
  let number = 0;
  let rest = '';
  try {
    for await (const chunk of input) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        number++;
        if (text.trim() !== '') yield { number, text };
      }
    }
  } catch (error) {
    throw new DataError(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

/** A fault of the file is one of what is read from it. */
function unzip(file: ReadStream): Gunzip {
  const plain = createGunzip();
  file.on('error', (error) => plain.destroy(error));
  return file.pipe(plain);
}

function parseLine(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new DataError(`Line ${number} of ${path} is not JSON.`);
  }
}

/** Rows of a training set. Throws `DataError` where a row does not fit. */
export async function readRows(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const value of readJsonLines(path)) {
    const parsed = v.safeParse(Row, value);
    if (!parsed.success) {
      throw new DataError(`${path}: row ${rows.length + 1}: ${v.getDotPath(parsed.issues[0])} does not fit.`);
    }
    rows.push(parsed.output);
  }
  return rows;
}
