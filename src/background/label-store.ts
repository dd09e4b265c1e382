import * as v from 'valibot';
import type { Label } from '../core/label';
import { changeTogether, type Database } from './database';
import { KeptLabel, pickCurrent } from './kept-label';
import { takeApart } from './sync/batch-store';

export interface LabelStore {
  /** Keeps a label whole or, where it rejects, not at all, and returns it as it is kept. */
  record(label: Omit<KeptLabel, 'order'>): Promise<KeptLabel>;
  /** Removes that label, so that the one before it counts again. */
  undo(id: string): Promise<void>;
  /** What counts now for a ticket, one per head: the newest that an agent said, else the newest that happened. */
  listCurrent(ticketHash: string): Promise<Label[]>;
  /** What counts now of the labels since a moment (ISO 8601), one per ticket and head. */
  listCurrentSince(at: string): Promise<KeptLabel[]>;
  /** What counts now at one helpdesk, one per ticket and head. */
  listCurrentOf(origin: string): Promise<KeptLabel[]>;
  /** Every label of one helpdesk, also those that count no longer. */
  listAllOf(origin: string): Promise<KeptLabel[]>;
  countOf(origin: string): Promise<number>;
  /** Every label, also those that count no longer, as it was kept. */
  listAll(): Promise<KeptLabel[]>;
  /** The order of the newest label ever; those with a higher one come later. It rises even where one was undone. */
  readNewestOrder(): Promise<number>;
  count(): Promise<number>;
}

const counter = 'labels';

/** `reportDamaged` gets the number of records that were left out because they have another form. */
export function createLabelStore(database: Database, reportDamaged: (count: number) => void): LabelStore {
  const parse = (records: readonly unknown[]): KeptLabel[] => {
    const labels = records
      .map((record) => v.safeParse(KeptLabel, record))
      .filter((parsed) => parsed.success)
      .map((parsed) => parsed.output);
    if (labels.length < records.length) reportDamaged(records.length - labels.length);
    return labels;
  };
  const list = async (index: 'by-ticket' | 'by-time' | 'by-origin', query: string | IDBKeyRange) =>
    pickCurrent(parse(await (await database.open()).getAllFromIndex('labels', index, query)));
  return {
    async record(label) {
      return changeTogether(database, ['labels', 'counters'], async (change) => {
        const order = parseOrder(await change.objectStore('counters').get(counter)) + 1;
        await change.objectStore('counters').put({ name: counter, value: order });
        await change.objectStore('labels').put({ ...label, order });
        return { ...label, order };
      });
    },
    async undo(id) {
      await changeTogether(database, ['labels', 'counters', 'batches'], async (change) => {
        await change.objectStore('labels').delete(id);
        await takeApart(change);
      });
    },
    async listCurrent(ticketHash) {
      return (await list('by-ticket', ticketHash)).map(withoutKeeping);
    },
    listCurrentSince: (at) => list('by-time', IDBKeyRange.lowerBound(at)),
    listCurrentOf: (origin) => list('by-origin', origin),
    async listAllOf(origin) {
      return parse(await (await database.open()).getAllFromIndex('labels', 'by-origin', origin));
    },
    async countOf(origin) {
      return (await database.open()).countFromIndex('labels', 'by-origin', origin);
    },
    async listAll() {
      return parse(await (await database.open()).getAll('labels'));
    },
    async readNewestOrder() {
      return parseOrder(await (await database.open()).get('counters', counter));
    },
    async count() {
      return (await database.open()).count('labels');
    },
  };
}

function withoutKeeping({ origin: _origin, order: _order, asked: _asked, ...label }: KeptLabel): Label {
  return label;
}

function parseOrder(record: unknown): number {
  const parsed = v.safeParse(v.object({ value: v.pipe(v.number(), v.integer()) }), record);
  return parsed.success ? parsed.output.value : 0;
}
