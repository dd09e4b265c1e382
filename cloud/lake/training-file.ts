import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '../../src/core/parse-json';
import type { TrainingRow } from '../retraining/training-row';
import { type Store, StoreError } from '../store/store';
import { quoted, readSql, withDuckDatabase } from './duck-database';
import { Taken } from './taken';

/** Keeps what a head was learned from, as Parquet. The same again changes nothing. Throws StoreError. */
export function keepTrainingRows(store: Store, name: string, rows: readonly TrainingRow[]): Promise<void> {
  return withDuckDatabase(async (database) => {
    const [lines, file] = [join(database.folder, 'rows.ndjson'), join(database.folder, 'rows.parquet')];
    await writeFile(lines, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 });
    await database.setList('files', [lines]);
    await database.run((await readSql('write-training')).replace("'TARGET'", quoted(file)));
    await store.putIfAbsent(name, await readFile(file));
  });
}

const From = v.array(v.object({ client: v.string(), taken: v.optional(Taken) }));

/** Whose labels a file of the training zone holds; also one of an earlier version. Throws StoreError. */
export async function readTrainedFrom(store: Store, name: string): Promise<v.InferOutput<typeof From>> {
  const bytes = await store.get(name);
  if (!bytes) return [];
  if (name.endsWith('.ndjson')) {
    const lines = new TextDecoder().decode(bytes).split('\n');
    return lines.flatMap((line) => {
      const row = v.safeParse(v.pipe(From, v.length(1)), [parseJson(line)]);
      return row.success ? row.output : [];
    });
  }
  return withDuckDatabase(async (database) => {
    const path = join(database.folder, 'rows.parquet');
    await writeFile(path, bytes, { mode: 0o600 });
    const statement = 'SELECT DISTINCT client, taken_token, taken_day FROM read_parquet(?)';
    const rows = await database.rows(statement, [path]).catch((error: unknown) => {
      throw new StoreError('give back whole', name, error);
    });
    return v.parse(
      From,
      rows.map(({ client, taken_token: token, taken_day: day }) => ({
        client,
        ...(token !== null && { taken: { token, day } }),
      })),
    );
  });
}
