import * as v from 'valibot';
import { KeptLabel } from '../../feedback/kept-label';
import { changeTogether, type Database } from '../../storage/database';
import type { Change, StoreName } from '../../storage/database-schema';

/** Labels on their way, exactly as they are sent: a retry sends the same bytes under the same id. */
export const Batch = v.object({
  /** ULID. */
  id: v.string(),
  level: v.picklist(['labels', 'features', 'redacted']),
  /** The order of the first label in it, and of the last that was looked at for it. */
  from: v.number(),
  through: v.number(),
  lines: v.number(),
  /** NDJSON, gzip. */
  bytes: v.instance(Uint8Array<ArrayBuffer>),
  /** Its first line. */
  example: v.string(),
});
export type Batch = v.InferOutput<typeof Batch>;

const counter = 'labels-batched';
const Counter = v.object({ value: v.number() });

export interface BatchStore {
  /** Begins with the labels to come, where it has not begun. `newest` is the order of the newest so far. */
  begin(newest: number): Promise<void>;
  /** Drops what waits; `begin` starts afresh. */
  stop(): Promise<void>;
  /** Up to which order labels are in batches; undefined before `begin`. */
  readThrough(): Promise<number | undefined>;
  /** Labels after that order, in order. */
  readAfter(order: number, most: number): Promise<KeptLabel[]>;
  /** Keeps a batch, unless its labels were put into another one meanwhile. */
  add(batch: Batch): Promise<boolean>;
  /** The oldest. */
  first(): Promise<Batch | undefined>;
  remove(id: string): Promise<void>;
  /** Puts another batch of the same labels in the place of one. */
  replace(id: string, batch: Batch): Promise<void>;
  /** Takes all batches apart: their labels will be put into new ones. */
  takeApart(): Promise<void>;
  /** Labels that are still here. */
  countWaiting(): Promise<number>;
}

export function createBatchStore(database: Database): BatchStore {
  const open = () => database.open();
  return {
    async begin(newest) {
      await changeTogether(database, ['counters'], async (change) => {
        const known = readCounter(await change.objectStore('counters').get(counter));
        if (known === undefined) await change.objectStore('counters').put({ name: counter, value: newest });
      });
    },
    async stop() {
      await changeTogether(database, ['counters', 'batches'], async (change) => {
        await change.objectStore('counters').delete(counter);
        await change.objectStore('batches').clear();
      });
    },
    async readThrough() {
      return readCounter(await (await open()).get('counters', counter));
    },
    async readAfter(order, most) {
      const range = IDBKeyRange.lowerBound(order, true);
      const records = await (await open()).getAllFromIndex('labels', 'by-order', range, most);
      return records.flatMap((record) => {
        const parsed = v.safeParse(KeptLabel, record);
        return parsed.success ? [parsed.output] : [];
      });
    },
    add(batch) {
      return changeTogether(database, ['counters', 'batches'], async (change) => {
        const through = readCounter(await change.objectStore('counters').get(counter));
        if (through === undefined || through >= batch.from) return false;
        await change.objectStore('batches').put(v.parse(Batch, batch));
        await change.objectStore('counters').put({ name: counter, value: batch.through });
        return true;
      });
    },
    async first() {
      const [record] = await (await open()).getAll('batches', undefined, 1);
      if (record === undefined || v.is(Batch, record)) return record;
      // A damaged one cannot be sent; its labels are still in their store.
      await changeTogether(database, ['counters', 'batches'], takeApart);
      return undefined;
    },
    async remove(id) {
      await (await open()).delete('batches', id);
    },
    replace: (id, batch) =>
      changeTogether(database, ['batches'], async (change) => {
        const store = change.objectStore('batches');
        // Taken apart meanwhile: its labels are going to be in another one.
        if ((await store.get(id)) === undefined) return;
        await store.delete(id);
        await store.put(v.parse(Batch, batch));
      }),
    takeApart: () => changeTogether(database, ['counters', 'batches'], takeApart),
    async countWaiting() {
      const through = await this.readThrough();
      if (through === undefined) return 0;
      const connection = await open();
      const range = IDBKeyRange.lowerBound(through, true);
      const batches = (await connection.getAll('batches')).filter((record) => v.is(Batch, record));
      const inBatches = batches.reduce((sum, { lines }) => sum + lines, 0);
      return inBatches + (await connection.countFromIndex('labels', 'by-order', range));
    },
  };
}

/** To be called in the transaction that deletes labels: deleted labels must not leave in a batch. */
export async function takeApart<Names extends StoreName>(
  change: Change<Names | 'counters' | 'batches'>,
): Promise<void> {
  const records = await change.objectStore('batches').getAll();
  const firsts = records.map((record) => v.safeParse(v.object({ from: v.number() }), record));
  const from = Math.min(...firsts.flatMap((each) => (each.success ? [each.output.from] : [])));
  if (Number.isFinite(from)) await change.objectStore('counters').put({ name: counter, value: from - 1 });
  await change.objectStore('batches').clear();
}

function readCounter(record: unknown): number | undefined {
  const parsed = v.safeParse(Counter, record);
  return parsed.success ? parsed.output.value : undefined;
}
