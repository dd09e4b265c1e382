import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
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
  if (!existsSync(path)) throw new DataError(`There is no file ${path}.`);
  const bytes = createReadStream(path);
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    yield parseLine(line, path, number);
  }
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
