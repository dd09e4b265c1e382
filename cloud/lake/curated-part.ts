import * as v from 'valibot';
import { Count } from '../../src/core/count';
import { type Store, StoreError } from '../store/store';
import { SeenProfile } from './seen-profile';
import { dayPrefix } from './zones';

/**
 * Labels of one ticket and head lie in the same slice, so that conflicts can be resolved with an eighth of the labels in
 * memory.
 */
export const slices = 8;

/** What became of some batches of one day. Written last: without it a part does not exist. */
export const PartReport = v.object({
  format: v.literal(1),
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
    forgotten: v.optional(Count, 0),
  }),
  heads: v.array(
    v.object({
      helpdesk: v.string(),
      head: v.string(),
      /** Lines by slice. */
      lines: v.pipe(v.array(Count), v.length(slices)),
      /** Some of the profiles whose labels they are. Missing in parts of earlier versions. */
      profiles: v.optional(v.array(v.string())),
    }),
  ),
  /** Lines by slice of all heads that have no objects of their own here; none where it is left out. */
  rest: v.optional(v.pipe(v.array(Count), v.length(slices))),
  /** Which profiles' labels were taken when. Missing in parts of earlier versions, whose profiles are not known by them. */
  profiles: v.optional(v.array(SeenProfile)),
});
export type PartReport = v.InferOutput<typeof PartReport>;

/** In place of a head's key: the lines of the heads that are many. */
export const restKey = 'rest';

const reportFile = 'report.json';
/** So many reports are asked for at once. */
const atOnce = 16;

export interface Part extends PartReport {
  /** Beginning of the names of its objects. */
  prefix: string;
}

export function partPrefix(day: string, name: string): string {
  return `${dayPrefix('curated', new Date(day))}${name}/`;
}

export function reportName(prefix: string): string {
  return `${prefix}${reportFile}`;
}

export function sliceName(prefix: string, key: string, slice: number): string {
  return `${prefix}${key}-${slice}.ndjson`;
}

/** Reports of all whole parts below a prefix of the curated zone, in order of names. Throws StoreError. */
export async function readParts(store: Store, prefix = 'curated/'): Promise<Part[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) if (name.endsWith(`/${reportFile}`)) names.push(name);
  const parts: Part[] = [];
  for (let from = 0; from < names.length; from += atOnce)
    parts.push(...(await Promise.all(names.slice(from, from + atOnce).map((name) => readPart(store, name)))));
  return parts;
}

async function readPart(store: Store, name: string): Promise<Part> {
  const bytes = await store.get(name);
  try {
    const report = v.parse(PartReport, JSON.parse(new TextDecoder().decode(bytes)));
    return { ...report, prefix: name.slice(0, -reportFile.length) };
  } catch (error) {
    throw new StoreError('give back whole', name, error);
  }
}

/** Lines of one slice. Throws StoreError where some are missing. */
export async function readSlice(
  store: Store,
  { prefix }: Part,
  key: string,
  slice: number,
  expected: number,
): Promise<string[]> {
  if (expected === 0) return [];
  const name = sliceName(prefix, key, slice);
  const lines = new TextDecoder().decode(await store.get(name)).split('\n');
  if (lines.pop() !== '' || lines.length !== expected) throw new StoreError('give back whole', name);
  return lines;
}
