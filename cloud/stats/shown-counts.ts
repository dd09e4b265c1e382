import * as v from 'valibot';
import { formatUtcDay } from '../../src/core/days';
import { parseJson } from '../../src/core/parse-json';
import { checkDay } from '../lake/intake';
import { lineSchemas } from '../lake/label-line';
import { Problem } from '../problem';
import type { Store } from '../store/store';

const { helpdesk, head, model } = lineSchemas.labels.entries;
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** How often a profile's suggestions were made and seen on one day; no data about single tickets. */
export const ShownCounts = v.strictObject({
  format: v.literal(1),
  /** The day by the profile's clock, in UTC. */
  day: v.pipe(v.string(), v.isoDate()),
  helpdesk,
  rows: v.pipe(
    v.array(
      v.strictObject({
        head,
        model,
        /** Suggestions made, abstained ones too. */
        suggested: Count,
        /** How many of them were seen on a card. */
        shown: Count,
        /** How many of the suggested ones were marked as not sure. */
        abstained: Count,
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
});
export type ShownCounts = v.InferOutput<typeof ShownCounts>;

export interface Seen {
  suggested: number;
  shown: number;
  abstained: number;
}

/** Keeps the counts under the id that the client made; the same again changes nothing. Throws Problem. */
export async function keepCounts(store: Store, id: string, counts: ShownCounts, now: number): Promise<void> {
  checkDay(Date.parse(counts.day), formatUtcDay(now));
  const bytes = new TextEncoder().encode(JSON.stringify(counts));
  const name = `${prefixOf(counts.day)}${id}.json`;
  if ((await store.putIfAbsent(name, bytes)) === 'stored') return;
  const before = await store.get(name);
  if (!before || Buffer.compare(before, bytes) !== 0) throw new Problem('batch-differs');
}

export function prefixOf(day: string): string {
  return `counts/day=${day}/`;
}

/** Adds one profile's counts by head. Returns whether they could be read. */
export function addCounts(bytes: Uint8Array | undefined, sums: Map<string, Seen>): boolean {
  const counts = v.safeParse(ShownCounts, parseJson(new TextDecoder().decode(bytes)));
  if (!counts.success) return false;
  for (const { head, suggested, shown, abstained } of counts.output.rows) {
    const before = sums.get(head) ?? { suggested: 0, shown: 0, abstained: 0 };
    sums.set(head, {
      suggested: before.suggested + suggested,
      shown: before.shown + shown,
      abstained: before.abstained + abstained,
    });
  }
  return true;
}
