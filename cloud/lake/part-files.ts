import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { sha256Of } from '../sha256';
import { type Store, StoreError } from '../store/store';
import { type HeadName, headKey } from './curated-label';
import { dropPart, type Part, type PartFile, restKey } from './curated-part';
import { type DuckDatabase, readSql } from './duck-database';

/** Of the columns of the curated zone; in each file, so that another program can tell. 1 was NDJSON, which is made anew. */
export const schemaVersion = 2;

/** Each column with its type in Parquet, and the version that brought it: in files of earlier versions it is null. */
export const columns: Record<string, { type: string; since: number }> = {
  id: { type: 'BYTE_ARRAY', since: 2 },
  made_at: { type: 'BYTE_ARRAY', since: 2 },
  made_ms: { type: 'INT64', since: 2 },
  helpdesk: { type: 'BYTE_ARRAY', since: 2 },
  head: { type: 'BYTE_ARRAY', since: 2 },
  suggested_value: { type: 'BYTE_ARRAY', since: 2 },
  confidence: { type: 'DOUBLE', since: 2 },
  final_value: { type: 'BYTE_ARRAY', since: 2 },
  source: { type: 'BYTE_ARRAY', since: 2 },
  model: { type: 'BYTE_ARRAY', since: 2 },
  ticket_hash: { type: 'BYTE_ARRAY', since: 2 },
  client: { type: 'BYTE_ARRAY', since: 2 },
  taken_token: { type: 'BYTE_ARRAY', since: 2 },
  taken_day: { type: 'BYTE_ARRAY', since: 2 },
  content: { type: 'BYTE_ARRAY', since: 2 },
  content_key: { type: 'BYTE_ARRAY', since: 2 },
  content_size: { type: 'INT64', since: 2 },
  text: { type: 'BYTE_ARRAY', since: 2 },
  features: { type: 'BYTE_ARRAY', since: 2 },
};

/** So many files are asked for at once. */
const atOnce = 16;

/**
 * Copies the files of some heads into the database's folder and returns where they are. A file that is not what its report
 * says takes its part out of the zone, so that the next job makes it anew of the raw zone. Throws StoreError.
 */
export async function fetchPartFiles(
  store: Store,
  database: DuckDatabase,
  parts: readonly Part[],
  heads: readonly HeadName[],
): Promise<string[]> {
  const wanted = parts.flatMap((part) => filesOf(part, heads).map((file) => ({ part, file })));
  const fetched: FetchedFile[] = [];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce).map(async ({ part, file }, i) => {
      const path = join(database.folder, `labels-${from + i}.parquet`);
      const bytes = await store.get(file.name);
      if (!bytes || sha256Of(bytes) !== file.sha256) return refuse(store, part, file.name);
      await writeFile(path, bytes, { mode: 0o600 });
      return { part, file, path };
    });
    fetched.push(...(await Promise.all(some)));
  }
  if (fetched.length > 0) await checkFiles(store, database, fetched);
  return fetched.map(({ path }) => path);
}

interface FetchedFile {
  part: Part;
  file: PartFile;
  path: string;
}

/** A head that had no file of its own in a part lies among the rest. */
function filesOf({ heads, files }: Part, wanted: readonly HeadName[]): PartFile[] {
  const keys = wanted.map((name) =>
    heads.some(({ helpdesk, head }) => helpdesk === name.helpdesk && head === name.head)
      ? headKey(name)
      : restKey,
  );
  return files.filter(({ key }) => keys.includes(key));
}

async function refuse(store: Store, part: Part, name: string, problem?: string): Promise<never> {
  await dropPart(store, part);
  throw new StoreError('give back whole', name, problem ? new PartFileError(problem) : undefined);
}

/** A file of the curated zone that cannot be one of ours. */
class PartFileError extends Error {
  override name = 'PartFileError';
}

/** Whether what the store holds under a name are the same labels as in a file that was just made. */
export async function isSamePart(database: DuckDatabase, bytes: Uint8Array, own: string): Promise<boolean> {
  // Several are compared at once.
  const path = join(database.folder, `present-${sha256Of(bytes)}.parquet`);
  await writeFile(path, bytes, { mode: 0o600 });
  // The folder of its own file names the head, which is no column of either.
  const [there, here] = ['$1', '$2'].map((file) => `FROM read_parquet(${file}, hive_partitioning = false)`);
  const statement = `SELECT (SELECT count(*) FROM (${there} EXCEPT ALL ${here}))
    + (SELECT count(*) FROM (${here} EXCEPT ALL ${there})) AS different`;
  try {
    return (await database.rows(statement, [path, own]))[0]?.different === 0;
  } catch {
    // Whatever it is, it is none of ours: it is put anew.
    return false;
  }
}

const About = v.array(
  v.object({
    file_name: v.string(),
    lines: v.number(),
    schema_version: v.string(),
    column_names: v.array(v.string()),
    texts: v.number(),
    hashes: v.number(),
  }),
);

/** Throws StoreError where one of the files is none of ours, or holds what it may not. */
async function checkFiles(
  store: Store,
  database: DuckDatabase,
  fetched: readonly FetchedFile[],
): Promise<void> {
  await database.setList(
    'files',
    fetched.map(({ path }) => path),
  );
  const sql = await readSql('check-files');
  const about = v.parse(About, await database.rows(sql).catch(() => findUnreadable(sql)));
  const byPath = new Map(about.map((each) => [each.file_name, each]));
  for (const { part, file, path } of fetched) {
    const said = byPath.get(path);
    const problem = said ? problemOf(said, part, file) : 'It says nothing of itself.';
    if (problem) await refuse(store, part, file.name, problem);
  }

  /** One that is no Parquet spoils the question about all of them. */
  async function findUnreadable(sql: string): Promise<never[]> {
    for (const { part, file, path } of fetched) {
      await database.setList('files', [path]);
      await database.rows(sql).catch(() => refuse(store, part, file.name, 'It is no Parquet.'));
    }
    return [];
  }
}

function problemOf(
  { schema_version, lines, column_names, texts, hashes }: v.InferOutput<typeof About>[number],
  { level }: Part,
  file: PartFile,
): string | undefined {
  const version = Number(schema_version);
  const expected = Object.entries(columns)
    .filter(([, { since }]) => since <= version)
    .map(([name, { type }]) => `${name} ${type}`);
  if (version < 2) return 'It has no version of the columns.';
  if (version > schemaVersion) return 'A newer version of this program has made it.';
  if (lines !== file.lines) return 'It has another number of labels than its report says.';
  if (expected.sort().join() !== [...column_names].sort().join()) return 'It has other columns.';
  if (level !== 'redacted' && texts > 0) return 'It holds texts that are not allowed.';
  if (level === 'labels' && hashes > 0) return 'It holds hashes of words that are not allowed.';
  return undefined;
}
