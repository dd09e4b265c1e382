import * as v from 'valibot';
import { LabelSource } from '../../src/core/label';
import type { Store } from '../store/store';
import { dayPrefix } from './zones';

const Counted = v.object({ id: v.string(), head: v.string(), source: LabelSource });

type Counts = Record<LabelSource, number>;
/** null stands for a number below `least`, which might tell of one person. */
type Shown = Record<LabelSource, number | null>;

export interface Stats {
  /** False where there are more batches than are read at once; the latest days are read first. */
  complete: boolean;
  days: { day: string; labels: number | null }[];
  heads: Record<string, Shown>;
}

const least = 5;
const mostBatches = 500;

/** Counts the labels of some days, each once however often it was sent. */
export async function readStats(store: Store, days: readonly Date[]): Promise<Stats> {
  const seen = new Set<string>();
  const heads = new Map<string, Counts>();
  const counted: Stats['days'] = [];
  let batches = 0;
  let complete = true;
  for (const day of days) {
    const before = seen.size;
    for await (const name of store.list(dayPrefix('raw', day))) {
      if (batches === mostBatches) complete = false;
      if (!complete) break;
      batches += 1;
      countBatch(await store.get(name), seen, heads);
    }
    counted.push({ day: day.toISOString().slice(0, 10), labels: shown(seen.size - before) });
  }
  const entries = [...heads].map(([head, counts]): [string, Shown] => [head, shownCounts(counts)]);
  return { complete, days: counted, heads: Object.fromEntries(entries) };
}

function countBatch(bytes: Uint8Array | undefined, seen: Set<string>, heads: Map<string, Counts>): void {
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue;
    const { id, head, source } = v.parse(Counted, JSON.parse(line));
    if (seen.has(id)) continue;
    seen.add(id);
    const counts = heads.get(head) ?? { accepted: 0, corrected: 0, helpdesk: 0 };
    counts[source] += 1;
    heads.set(head, counts);
  }
}

function shown(count: number): number | null {
  return count < least ? null : count;
}

function shownCounts({ accepted, corrected, helpdesk }: Counts): Shown {
  return { accepted: shown(accepted), corrected: shown(corrected), helpdesk: shown(helpdesk) };
}
