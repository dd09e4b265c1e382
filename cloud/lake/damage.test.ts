import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import { Parties } from '../retraining/parties';
import { selectRows } from '../retraining/select-rows';
import { sha256Of } from '../sha256';
import { fileStore } from '../store/files';
import { type Store, StoreError } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { type Part, readParts, readZone, reportName } from './curated-part';
import { quoted, withDuckDatabase } from './duck-database';
import { duckEngine } from './engine';
import { lakeNow, lakeTokens, mixedLabels, readParquet } from './lake.test-support';
import { rawBatchName } from './zones';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  const lines = mixedLabels(900, 5).map((label) => `${JSON.stringify(label)}\n`);
  await store.putIfAbsent(
    rawBatchName(ulid(lakeNow), new Date(lakeNow)),
    new TextEncoder().encode(lines.join('')),
  );
});
afterEach(() => files.remove());

const put = (level = 'redacted') => {
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_LABEL_LEVEL: level });
  return curate.run({ store, configuration, now: () => lakeNow, log: () => {} }, Number.MAX_SAFE_INTEGER);
};
const name = { helpdesk: 'zendesk', head: 'field:queue' };
const select = (parts: readonly Part[]) =>
  selectRows(duckEngine(store, parts), name, new Set(lakeTokens), new Parties([], lakeNow));

/** Puts another file in the place of the head's own, and its report to match where somebody forges that as well. */
async function replaceFile(make: (own: string) => Promise<Uint8Array>, isForged = false): Promise<void> {
  const [part] = await readParts(store);
  const file = part?.files.find(({ lines }) => lines === Math.max(...part.files.map((each) => each.lines)));
  if (!part || !file) throw new Error('Nothing was curated.');
  const bytes = await make(join(files.folder, file.name));
  await store.delete(file.name);
  await store.putIfAbsent(file.name, bytes);
  if (!isForged) return;
  const report = reportName(part.day, part.number);
  const text = new TextDecoder().decode(await store.get(report));
  await store.delete(report);
  await store.putIfAbsent(report, new TextEncoder().encode(text.replace(file.sha256, sha256Of(bytes))));
}

/** What a statement makes of the file that is there, as Parquet with this version of the columns. */
const rewrite =
  (statement: string, version = '2') =>
  (own: string) =>
    withDuckDatabase(async (database) => {
      const [from, to] = [join(database.folder, 'from.parquet'), join(database.folder, 'to.parquet')];
      await writeFile(from, await readFile(own));
      await database.run(
        `COPY (${statement.replace('FILE', `read_parquet(${quoted(from)})`)}) TO ${quoted(to)} (FORMAT parquet, KV_METADATA {triage_lens_schema: ${quoted(version)}})`,
      );
      return readFile(to);
    });

const damages: [string, (own: string) => Promise<Uint8Array>, boolean][] = [
  ['was cut', async (own) => (await readFile(own)).subarray(0, 900), false],
  ['was cut, with a report to match', async (own) => (await readFile(own)).subarray(0, 900), true],
  ['was rewritten meanwhile', rewrite('SELECT * FROM FILE LIMIT 7'), false],
  ['has fewer labels than its report says', rewrite('SELECT * FROM FILE LIMIT 7'), true],
  ['has other columns', rewrite('SELECT id AS number, head FROM FILE'), true],
  ['has a column of another type', rewrite('SELECT * REPLACE (1 AS model) FROM FILE'), true],
  ['is of a newer version', rewrite('SELECT *, 1 AS more FROM FILE', '3'), true],
  ['is of no version', rewrite('FROM FILE', ''), true],
];

describe('a file of the curated zone', () => {
  it.each(damages)('that %s is refused, and made anew of the raw zone', async (_, make, isForged) => {
    await put();
    const before = await select(await readParts(store));
    expect(before.length).toBeGreaterThan(50);
    await replaceFile(make, isForged);
    await expect(select(await readParts(store))).rejects.toThrow(StoreError);
    expect(await readParts(store)).toEqual([]);
    expect(await put()).toBe('done');
    expect(await select(await readParts(store))).toEqual(before);
    expect(await put()).toBe('nothing');
  });

  it('with texts where none are allowed is refused', async () => {
    await put('labels');
    await replaceFile(rewrite("SELECT * REPLACE ('smuggled' AS text) FROM FILE"), true);
    await expect(select(await readParts(store))).rejects.toThrow(StoreError);
    await put('labels');
    expect((await readParquet(store, 'curated/')).filter(({ text }) => text != null)).toEqual([]);
  });

  it('loses its texts once the settings allow none any more', async () => {
    await put();
    expect(await put('labels')).toBe('done');
    const rows = await readParquet(store, 'curated/');
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ text }) => text != null)).toEqual([]);
  });

  it('is read as it was where its part is made anew in the middle of reading', async () => {
    await put();
    const parts = await readParts(store);
    const before = await select(parts);
    // The engine has copied its files once it asks; then the zone changes.
    const slow: Store = {
      ...store,
      async get(object) {
        const bytes = await store.get(object);
        if (object.endsWith('.parquet')) await put('features');
        return bytes;
      },
    };
    const during = await selectRows(
      duckEngine(slow, parts),
      name,
      new Set(lakeTokens),
      new Parties([], lakeNow),
    ).catch((error) => error);
    expect(during instanceof StoreError || JSON.stringify(during) === JSON.stringify(before)).toBe(true);
  });
});

it('what an earlier version has put in order is made anew, and then deleted', async () => {
  const old = 'curated/day=2026-11-28/0123456789abcdef0123456789abcdef/';
  for (const file of ['report.json', '0123456789ab-0.ndjson', 'rest-3.ndjson'])
    await store.putIfAbsent(`${old}${file}`, new TextEncoder().encode('{}\n'));
  expect(await put()).toBe('done');
  expect((await readZone(store)).old).toEqual([]);
  expect((await readParquet(store, 'curated/')).length).toBeGreaterThan(100);
});
