import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { millisecondsPerDay } from '../../src/core/days';
import { type LabelLevel, labelLevels } from '../configuration';
import { keepRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import { chooseHeads, type HeadCount, maxNoted } from './choose-heads';
import { headKey } from './curated-label';
import {
  claimName,
  dropFiles,
  fileName,
  type PartFile,
  type PartReport,
  readReport,
  reportName,
  type UnfinishedPart,
} from './curated-part';
import { type DuckDatabase, quoted, readSql, withDuckDatabase } from './duck-database';
import type { ToForget } from './forgotten';
import { isSamePart, schemaVersion } from './part-files';
import type { SeenProfile } from './seen-profile';
import { type Staged, stageBatches } from './stage-batches';

/** So many labels of one value a profile may add in a window; nobody works that fast, but who floods does. */
export const maxOfOneClient = 300;
/** So much may a profile's clock be ahead of the day of its batch. */
const maxAhead = 2 * millisecondsPerDay;

/** So many files are put at once. */
const atOnce = 16;

/** What curating knows of the whole store. */
export interface CurationRules {
  /** Profiles that are. */
  known: readonly string[];
  forgotten: readonly ToForget[];
  /** Nothing that the settings do not allow gets into the zone, also where it was allowed once. */
  level: LabelLevel;
}

/**
 * Puts the labels of the first batches of a day into a part of the curated zone: as many as one part holds. Undefined where
 * somebody else has claimed the number of the part. Throws StoreError.
 *
 * @param day YYYY-MM-DD
 * @param waiting batches that are in no part yet
 */
export function curatePart(
  store: Store,
  { day, number, batches: waiting }: UnfinishedPart,
  rules: CurationRules,
): Promise<PartReport | undefined> {
  return withDuckDatabase(async (database) => {
    const staged = await stageBatches(store, database.folder, waiting);
    const claim = { format: 2, batches: staged.batches };
    const kept = await keepRecord(store, claimName(day, number), claim);
    if (kept === 'exists') return undefined;
    return makePart(store, database, { day, number, staged, rules });
  });
}

/** Makes a part that was claimed: by a job that was ended, or one whose labels changed since. Throws StoreError. */
export function finishPart(store: Store, claimed: UnfinishedPart, rules: CurationRules): Promise<PartReport> {
  const { day, number, batches } = claimed;
  return withDuckDatabase(async (database) => {
    const staged = await stageBatches(store, database.folder, batches, { all: true });
    return makePart(store, database, { day, number, staged, rules });
  });
}

interface PartToMake {
  day: string;
  number: string;
  staged: Staged;
  rules: CurationRules;
}

async function makePart(
  store: Store,
  database: DuckDatabase,
  { day, number, staged, rules }: PartToMake,
): Promise<PartReport> {
  const { known, forgotten, level } = rules;
  await database.setList('files', staged.files);
  await database.setList(
    'forgotten_tokens',
    forgotten.map(({ token = '' }) => token),
  );
  await database.setList(
    'forgotten_clients',
    forgotten.map(({ client = '' }) => client),
  );
  await database.setList(
    'forgotten_from',
    forgotten.map(({ from }) => from),
  );
  const latest = Date.parse(day) + maxAhead;
  await database.run(
    `SET VARIABLE latest = ${latest}; SET VARIABLE most_of_one = ${maxOfOneClient};
     SET VARIABLE level = ${labelLevels.indexOf(level)}`,
  );
  await database.setList('known_profiles', known);
  await database.run(`SET VARIABLE most_noted = ${maxNoted}`);
  await database.run(await readSql('read-labels'));
  await database.run(await readSql('leave-out'));
  const counted = await countHeads(database);
  const heads = chooseHeads(counted);
  const part = `${number}-${sha256Of(JSON.stringify([staged.batches, forgotten, level])).slice(0, 16)}`;
  const report: PartReport = {
    format: 2,
    part,
    level,
    batches: staged.batches,
    kept: counted.reduce((sum, { lines }) => sum + lines, 0),
    left: await countLeft(database),
    heads: heads.map(({ helpdesk, head, lines, noted: profiles }) => ({ helpdesk, head, lines, profiles })),
    files: counted.length > 0 ? await writeFiles(store, database, { day, part, heads }) : [],
    profiles: await seenProfiles(database),
  };
  await keepRecord(store, reportName(day, number), report);
  // Others of this number were made by other rules, of a job that was ended.
  const { files } = await readReport(store, day, number);
  await dropFiles(store, { day, number }, new Set(files.map(({ name }) => name)));
  return report;
}

const Heads = v.array(
  v.object({
    helpdesk: v.string(),
    head: v.string(),
    lines: v.number(),
    profiles: v.number(),
    known_ones: v.number(),
    tokens: v.array(v.string()),
    noted: v.array(v.string()),
  }),
);

async function countHeads(database: DuckDatabase): Promise<HeadCount[]> {
  const heads = v.parse(Heads, await database.rows('FROM head_counts'));
  return heads.map(({ known_ones: known, ...head }) => ({ ...head, known }));
}

async function countLeft(database: DuckDatabase): Promise<PartReport['left']> {
  const left = { damaged: 0, repeated: 0, ahead: 0, tooMany: 0, forgotten: 0 };
  const rows = await database.rows('FROM left_counts');
  return { ...left, ...Object.fromEntries(rows.map(({ reason, lines }) => [reason, lines])) };
}

async function seenProfiles(database: DuckDatabase): Promise<SeenProfile[]> {
  const rows = await database.rows('FROM seen_profiles');
  return rows.map(({ profile, day }) => [String(profile), String(day)]);
}

/** Written beside the store and then put whole, so that no file of it is ever half there. */
async function writeFiles(
  store: Store,
  database: DuckDatabase,
  { day, part, heads }: { day: string; part: string; heads: readonly HeadCount[] },
): Promise<PartFile[]> {
  const target = join(database.folder, 'part');
  await database.setList(
    'own_helpdesks',
    heads.map(({ helpdesk }) => helpdesk),
  );
  await database.setList(
    'own_heads',
    heads.map(({ head }) => head),
  );
  await database.setList('own_keys', heads.map(headKey));
  const script = await readSql('write-part');
  await database.run(
    script.replace("'TARGET'", quoted(target)).replace("'SCHEMA'", quoted(`${schemaVersion}`)),
  );
  const written = await database.rows(
    'SELECT file_name, num_rows AS lines FROM parquet_file_metadata(?) ORDER BY file_name',
    [join(target, '*', '*.parquet')],
  );
  const files: PartFile[] = [];
  for (let from = 0; from < written.length; from += atOnce) {
    const some = written.slice(from, from + atOnce).map(async ({ file_name: path, lines }) => {
      const [, key = '', i = ''] = /head_key=(\w+)[/\\]data_(\d+)\.parquet$/.exec(String(path)) ?? [];
      const name = fileName(day, part, key, Number(i));
      return { name, key, lines: Number(lines), sha256: await putFile(store, database, name, String(path)) };
    });
    files.push(...(await Promise.all(some)));
  }
  return files;
}

/** Keeps a file; where one of that name is there, and is what another job made of the same labels, that one. */
async function putFile(store: Store, database: DuckDatabase, name: string, path: string): Promise<string> {
  const bytes = await readFile(path);
  if ((await store.putIfAbsent(name, bytes)) === 'stored') return sha256Of(bytes);
  const present = await store.get(name);
  if (present && (await isSamePart(database, present, path))) return sha256Of(present);
  await store.delete(name);
  await store.putIfAbsent(name, bytes);
  return sha256Of(bytes);
}
