import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type DuckDatabase, quoted, withDuckDatabase } from './duck-database';
import { isSamePart } from './part-files';

/** As parts are written: in a folder that names the head. */
async function write(database: DuckDatabase, folder: string, labels: string): Promise<string> {
  const target = join(database.folder, folder);
  await database.run(
    `COPY (SELECT *, 'abc' AS head_key FROM (VALUES ${labels}) AS labels (id, final_value)) TO ${quoted(target)}
     (FORMAT parquet, PARTITION_BY (head_key))`,
  );
  return join(target, 'head_key=abc', 'data_0.parquet');
}

it('tells the same labels in whatever order from others, and from what is no Parquet', async () => {
  await withDuckDatabase(async (database) => {
    const own = await write(database, 'own', "('1', 'VPN'), ('2', 'Mail')");
    const same = await write(database, 'same', "('2', 'Mail'), ('1', 'VPN')");
    const other = await write(database, 'other', "('1', 'VPN'), ('2', 'Access')");
    const isSame = async (path: string) => isSamePart(database, await readFile(path), own);
    expect([await isSame(same), await isSame(other)]).toEqual([true, false]);
    expect(await isSamePart(database, new TextEncoder().encode('PAR1'), own)).toBe(false);
  });
});
