import * as v from 'valibot';
import { millisecondsPerDay } from '../../core/days';
import { type TrafficDraft, TrafficEntry } from '../../protocol/cloud-messages';
import { changeTogether, type Database } from '../storage/database';

export interface TrafficLog {
  /** Notes a request that is about to leave. Rejects if it cannot be kept. Returns its id. */
  begin(draft: TrafficDraft): Promise<string>;
  /** Adds what became of it. */
  end(id: string, result: Pick<TrafficEntry, 'outcome' | 'received'>): Promise<void>;
  /** The newest first. */
  list(most: number): Promise<TrafficEntry[]>;
}

const maxExampleLength = 500;
/** Older ones go. */
const daysKept = 90;
const maxKept = 2_000;

/** Every request that left this machine for the organisation's cloud, kept for a while. */
export function createTrafficLog(database: Database, createId: () => string, now: () => Date): TrafficLog {
  return {
    async begin({ example, ...draft }) {
      const id = createId();
      const entry: TrafficEntry = {
        ...draft,
        id,
        at: now().toISOString(),
        received: 0,
        outcome: 'under-way',
        ...(example && { example: example.slice(0, maxExampleLength) }),
      };
      const oldest = new Date(now().getTime() - daysKept * millisecondsPerDay).toISOString();
      await changeTogether(database, ['traffic'], async (change) => {
        const store = change.objectStore('traffic');
        await store.put(entry);
        const old = await store.index('by-time').getAllKeys(IDBKeyRange.upperBound(oldest, true));
        const surplus = (await store.count()) - old.length - maxKept;
        const first = surplus > 0 ? await store.getAllKeys(null, surplus) : [];
        await Promise.all([...old, ...first].map((key) => store.delete(key)));
      });
      return id;
    },
    async end(id, result) {
      await changeTogether(database, ['traffic'], async (change) => {
        const store = change.objectStore('traffic');
        const entry = v.safeParse(TrafficEntry, await store.get(id));
        // Gone where everything was deleted meanwhile.
        if (entry.success) await store.put({ ...entry.output, ...result });
      });
    },
    async list(most) {
      const entries: TrafficEntry[] = [];
      const store = (await database.open()).transaction('traffic').store;
      for (let cursor = await store.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
        const entry = v.safeParse(TrafficEntry, cursor.value);
        if (entry.success) entries.push(entry.output);
        if (entries.length === most) break;
      }
      return entries;
    },
  };
}
