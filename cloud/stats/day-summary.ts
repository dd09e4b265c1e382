import * as v from 'valibot';
import { Count } from '../../src/core/count';
import { formatUtcDay } from '../../src/core/days';
import { parseJson } from '../../src/core/parse-json';
import { dayPrefix } from '../lake/zones';
import type { Store } from '../store/store';
import { readObjects } from './read-objects';
import { addCounts, prefixOf, type Seen } from './shown-counts';
import { type DayTally, emptyDay, tallyBatch } from './tally';

/** What the objects of one day come to. */
export interface DaySummary {
  tally: DayTally;
  /** By head. */
  seen: Map<string, Seen>;
  /** How many objects were counted. */
  objects: number;
  /** Whether all of them were, and all could be read. */
  isWhole: boolean;
}

/** Missing in summaries of earlier versions, of which nothing is shown then. */
const Profiles = v.optional(v.array(v.string()), []);
const Tally = v.object({
  accepted: Count,
  corrected: Count,
  helpdesk: Count,
  same: Count,
  finals: v.array(v.tuple([v.string(), Count])),
  profiles: Profiles,
});
const Kept = v.strictObject({
  format: v.literal(1),
  objects: Count,
  isWhole: v.boolean(),
  labels: Count,
  profiles: Profiles,
  heads: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), Tally]))])),
  seen: v.array(v.tuple([v.string(), v.object({ suggested: Count, shown: Count, abstained: Count })])),
});

/** Counts a day again from at most the given number of its objects. Throws StoreError. */
export async function countDay(store: Store, day: Date, most: number): Promise<DaySummary> {
  const [tally, seen, ids] = [emptyDay(), new Map<string, Seen>(), new Set<string>()];
  let objects = 0;
  let isWhole = true;
  for await (const bytes of readObjects(store, dayPrefix('raw', day), most)) {
    objects += 1;
    if (!tallyBatch(bytes, tally, ids)) isWhole = false;
  }
  for await (const bytes of readObjects(store, prefixOf(formatUtcDay(day)), most - objects)) {
    objects += 1;
    if (!addCounts(bytes, seen)) isWhole = false;
  }
  return { tally, seen, objects, isWhole: isWhole && objects < most };
}

/** Keeps a summary beside earlier ones of the day; that of the most objects counts. Throws StoreError. */
export async function keepSummary(store: Store, day: Date, summary: DaySummary): Promise<void> {
  const { tally, seen, objects, isWhole } = summary;
  const heads = [...tally.heads].map(([head, models]) => [
    head,
    [...models].map(([model, { finals, profiles, ...counts }]) => [
      model,
      { ...counts, finals: [...finals], profiles: [...profiles] },
    ]),
  ]);
  const kept = {
    ...{ format: 1, objects, isWhole, labels: tally.labels, heads, seen: [...seen] },
    profiles: [...tally.profiles],
  };
  const name = `${summaryPrefix(day)}${String(objects).padStart(9, '0')}.json`;
  await store.putIfAbsent(name, new TextEncoder().encode(JSON.stringify(kept)));
}

/** How many objects of a day have been summed up; 0 if none were. Throws StoreError. */
export async function summedUp(store: Store, day: Date): Promise<number> {
  return Number(/(\d+)\.json$/.exec((await lastName(store, day)) ?? '')?.[1] ?? 0);
}

/** The last summary of a day; undefined if there is none that can be used. Throws StoreError. */
export async function readSummary(store: Store, day: Date): Promise<DaySummary | undefined> {
  const name = await lastName(store, day);
  const bytes = name && (await store.get(name));
  const kept = v.safeParse(Kept, parseJson(new TextDecoder().decode(bytes || undefined)));
  if (!kept.success) return undefined;
  const { labels, profiles, heads, seen, objects, isWhole } = kept.output;
  const models = (rows: (typeof heads)[number][1]) =>
    new Map(
      rows.map(([model, tally]) => [
        model,
        { ...tally, finals: new Map(tally.finals), profiles: new Set(tally.profiles) },
      ]),
    );
  const byHead = new Map(heads.map(([head, rows]) => [head, models(rows)]));
  return {
    tally: { labels, profiles: new Set(profiles), heads: byHead },
    seen: new Map(seen),
    objects,
    isWhole,
  };
}

async function lastName(store: Store, day: Date): Promise<string | undefined> {
  let last: string | undefined;
  for await (const name of store.list(summaryPrefix(day))) last = name;
  return last;
}

function summaryPrefix(day: Date): string {
  return `stats/day=${formatUtcDay(day)}/`;
}
