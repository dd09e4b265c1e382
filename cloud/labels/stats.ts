import * as v from 'valibot';
import { LabelSource } from '../../src/core/label';
import type { Store } from '../store/store';
import { parseJson } from './parse-json';
import { dayPrefix } from './zones';

const Counted = v.object({ id: v.string(), head: v.string(), source: LabelSource });

type Counts = Record<LabelSource, number>;
/** null stands for a number below `least`, which might tell of one person. */
type Shown = Record<LabelSource, number | null>;

export interface Stats {
  /** False where a batch is damaged, or where there are more than are read at once; the latest days are read first. */
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
      if (batches === mostBatches) {
        complete = false;
        break;
      }
      batches += 1;
      if (!countBatch(await store.get(name), seen, heads)) complete = false;
    }
    counted.push({ day: day.toISOString().slice(0, 10), labels: shown(seen.size - before) });
  }
  const entries = [...heads].map(([head, counts]): [string, Shown] => [head, shownCounts(counts)]);
  return { complete, days: counted, heads: Object.fromEntries(entries) };
}

/** Whether every line of the batch could be read; those that could are counted. */
function countBatch(bytes: Uint8Array | undefined, seen: Set<string>, heads: Map<string, Counts>): boolean {
  let isWhole = true;
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue;
    const label = v.safeParse(Counted, parseJson(line));
    if (!label.success) {
      isWhole = false;
      continue;
    }
    const { id, head, source } = label.output;
    if (seen.has(id)) continue;
    seen.add(id);
    const counts = heads.get(head) ?? { accepted: 0, corrected: 0, helpdesk: 0 };
    counts[source] += 1;
    heads.set(head, counts);
  }
  return isWhole;
}

function shown(count: number): number | null {
  return count < least ? null : count;
}

function shownCounts({ accepted, corrected, helpdesk }: Counts): Shown {
  return { accepted: shown(accepted), corrected: shown(corrected), helpdesk: shown(helpdesk) };
}
