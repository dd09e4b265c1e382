import * as v from 'valibot';
import { Count } from '../../src/core/count';
import { labelLevels } from '../configuration';
import { readRecord } from '../records';
import type { Store } from '../store/store';
import { SeenProfile } from './seen-profile';
import { dayPrefix } from './zones';

/** A file of a part, in Parquet: the labels of one head, or of all that have no file of their own. */
const PartFile = v.object({
  /** Of the object. */
  name: v.string(),
  /** Folder: the head's key, or `restKey`. */
  key: v.string(),
  lines: Count,
  /** So that a file that is damaged, or another one, is never read. */
  sha256: v.string(),
});
export type PartFile = v.InferOutput<typeof PartFile>;

/** What became of some batches of one day. Written last: without it a part does not exist. */
export const PartReport = v.object({
  format: v.literal(2),
  /** `NNNN-<hash>`: its number in the day, and what it was made of. Begins the names of its files. */
  part: v.string(),
  /** What its labels may hold; a part that holds more than the settings allow is made anew. */
  level: v.picklist(labelLevels),
  /** The batches that are in it, by the names of their objects. */
  batches: v.array(v.string()),
  kept: Count,
  left: v.object({
    /** Lines that cannot be read. */
    damaged: Count,
    /** Sent twice. */
    repeated: Count,
    /** By a clock that is far ahead. */
    ahead: Count,
    /** More than one profile may say. */
    tooMany: Count,
    /** By a profile or a token that an administrator has forgotten. */
    forgotten: Count,
  }),
  heads: v.array(
    v.object({
      helpdesk: v.string(),
      head: v.string(),
      lines: Count,
      /** Some of the profiles whose labels they are. */
      profiles: v.array(v.string()),
    }),
  ),
  files: v.array(PartFile),
  /** Which profiles' labels were taken when. */
  profiles: v.array(SeenProfile),
});
export type PartReport = v.InferOutput<typeof PartReport>;

/** The batches that a part is made of, written before its files: whoever finds no report makes just this part. */
const Claim = v.object({ format: v.literal(2), batches: v.array(v.string()) });

/** In place of a head's key: the labels of the heads that are many. */
export const restKey = 'rest';

/** So many reports are asked for at once. */
const atOnce = 16;

export interface PartName {
  /** YYYY-MM-DD */
  day: string;
  /** In the day, of four digits. */
  number: string;
}

export interface Part extends PartReport, PartName {
  /** Names it in records of runs. */
  prefix: string;
}

export interface UnfinishedPart extends PartName {
  batches: readonly string[];
}

/** What there is of the curated zone. */
export interface CuratedZone {
  /** In order of names. */
  parts: Part[];
  /** Claimed and without a report: somebody is at it, or was ended. */
  unfinished: UnfinishedPart[];
  /** Objects of an earlier version, which are made anew. */
  old: string[];
}

const shape =
  /^curated\/day=(\d{4}-\d\d-\d\d)\/(?:_(\d{4})-(batches|report)\.json|head_key=[0-9a-z]+\/[0-9a-f-]+\.parquet)$/;

/** What there is below a prefix of the curated zone. Throws StoreError. */
export async function readZone(store: Store, prefix = 'curated/'): Promise<CuratedZone> {
  const found = new Map<string, PartName & { isWhole: boolean }>();
  const old: string[] = [];
  for await (const name of store.list(prefix)) {
    const match = shape.exec(name);
    if (!match) old.push(name);
    const [, day, number, kind] = match ?? [];
    if (!day || !number) continue;
    const key = nameIn({ day, number });
    const isWhole = kind === 'report' || (found.get(key)?.isWhole ?? false);
    found.set(key, { day, number, isWhole });
  }
  const parts: Part[] = [];
  const unfinished: UnfinishedPart[] = [];
  const all = [...found.values()];
  for (let from = 0; from < all.length; from += atOnce) {
    await Promise.all(
      all.slice(from, from + atOnce).map(async ({ day, number, isWhole }) => {
        if (isWhole) parts.push(await readReport(store, day, number));
        else unfinished.push({ day, number, batches: await readClaim(store, day, number) });
      }),
    );
  }
  const byName = (one: PartName, other: PartName) => (nameIn(one) < nameIn(other) ? -1 : 1);
  return { parts: parts.sort(byName), unfinished: unfinished.sort(byName), old };
}

/** All whole parts, in order of names. Throws StoreError. */
export async function readParts(store: Store): Promise<Part[]> {
  return (await readZone(store)).parts;
}

export function claimName(day: string, number: string): string {
  return `${curatedDay(day)}_${number}-batches.json`;
}

export function reportName(day: string, number: string): string {
  return `${curatedDay(day)}_${number}-report.json`;
}

export function fileName(day: string, part: string, key: string, i: number): string {
  return `${curatedDay(day)}head_key=${key}/${part}-${i}.parquet`;
}

/** Beginning of the names of all objects of a day. */
export function curatedDay(day: string): string {
  return dayPrefix('curated', new Date(day));
}

/**
 * Takes a part out of the zone; its claim stays, so that it is made anew of what its batches hold then. The report goes last:
 * where that was done by half, it still tells that there is a part to be taken out. Throws StoreError.
 */
export async function dropPart(store: Store, { day, number }: PartName): Promise<void> {
  await dropFiles(store, { day, number });
  await store.delete(reportName(day, number));
}

/** Deletes the files of a part but for those of these names. Throws StoreError. */
export async function dropFiles(
  store: Store,
  { day, number }: PartName,
  but: ReadonlySet<string> = new Set(),
): Promise<void> {
  const names: string[] = [];
  for await (const name of store.list(`${curatedDay(day)}head_key=`))
    if (name.split('/').at(-1)?.startsWith(`${number}-`) && !but.has(name)) names.push(name);
  for (const name of names) await store.delete(name);
}

function nameIn({ day, number }: PartName): string {
  return `${day}/${number}`;
}

/** Throws StoreError where there is none, or it is damaged. */
export async function readReport(store: Store, day: string, number: string): Promise<Part> {
  const report = await readRecord(store, reportName(day, number), PartReport);
  return { ...report, day, number, prefix: `${curatedDay(day)}${report.part}` };
}

async function readClaim(store: Store, day: string, number: string): Promise<string[]> {
  return (await readRecord(store, claimName(day, number), Claim)).batches;
}
