import * as v from 'valibot';
import { isExplicit, type Label } from '../../core/label';
import { takeApart } from '../cloud/sync/batch-store';
import { changeTogether, type Database, keysOf } from '../storage/database';
import { KeptLabel, pickCurrent, toLabel } from './kept-label';
import { type LabelMark, listMarks, markChanged, readMark } from './label-marks';

export interface LabelStore {
  /** Keeps a label whole or, where it rejects, not at all, and returns it as it is kept. */
  record(label: Omit<KeptLabel, 'order' | 'hasTicket'> & { hasTicket?: boolean }): Promise<KeptLabel>;
  /** Removes that label, so that the one before it counts again. */
  undo(id: string): Promise<void>;
  /** What counts now for a ticket, one per head: the newest that an agent said, else the newest that happened. */
  listCurrent(ticketHash: string): Promise<Label[]>;
  /** What counts now of the labels since a moment (ISO 8601), one per ticket and head. */
  listCurrentSince(at: string): Promise<KeptLabel[]>;
  /** What counts now at one helpdesk, one per ticket and head. */
  listCurrentOf(origin: string): Promise<KeptLabel[]>;
  /** What counts now of one head, one per ticket, the oldest first. */
  listCurrentOfHead(origin: string, head: string): Promise<KeptLabel[]>;
  /** The same of the newest labels alone: of at most so many, and only those after that order. */
  listCurrentAfter(origin: string, head: string, order: number, most: number): Promise<KeptLabel[]>;
  /** What counts now for a ticket and a head. */
  findCurrent(ticketHash: string, head: string): Promise<KeptLabel | undefined>;
  /** The heads that have had labels, of one helpdesk or of all. */
  listMarks(origin?: string): Promise<LabelMark[]>;
  /** Another one after each change of that head's labels; empty where there was none. */
  readMark(origin: string, head: string): Promise<string>;
  /** Every label, also those that count no longer, as it was kept. */
  listAll(): Promise<KeptLabel[]>;
  /** The order of the newest label ever; those with a higher one come later. It rises even where one was undone. */
  readNewestOrder(): Promise<number>;
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
  const list = async (index: 'by-ticket' | 'by-time' | 'by-head', query: string | IDBKeyRange) =>
    pickCurrent(parse(await (await database.open()).getAllFromIndex('labels', index, query)));
  const rangeOf = (origin: string, head: string, after = -1) =>
    IDBKeyRange.bound([origin, head, after], [origin, head, []], true);
  return {
    async record(label) {
      return changeTogether(database, ['labels', 'labelMarks', 'counters'], async (change) => {
        const order = parseOrder(await change.objectStore('counters').get(counter)) + 1;
        await change.objectStore('counters').put({ name: counter, value: order });
        const kept = { hasTicket: false, ...label, order };
        await change.objectStore('labels').put(kept);
        await markChanged(change, [kept]);
        return kept;
      });
    },
    async undo(id) {
      await changeTogether(database, ['labels', 'labelMarks', 'counters', 'batches'], async (change) => {
        await markChanged(change, [await change.objectStore('labels').get(id)]);
        await change.objectStore('labels').delete(id);
        await takeApart(change);
      });
    },
    async listCurrent(ticketHash) {
      return (await list('by-ticket', ticketHash)).map(toLabel);
    },
    listCurrentSince: (at) => list('by-time', IDBKeyRange.lowerBound(at)),
    listCurrentOf: (origin) => list('by-head', keysOf(origin)),
    listCurrentOfHead: async (origin, head) => (await list('by-head', rangeOf(origin, head))).sort(byOrder),
    async listCurrentAfter(origin, head, order, most) {
      const store = (await database.open()).transaction('labels').store;
      const byHead = store.index('by-head');
      const range = rangeOf(origin, head, order);
      const oldest = await (await byHead.openKeyCursor(range, 'prev'))?.advance(most - 1);
      const newest = await byHead.getAll(oldest ? rangeOf(origin, head, oldest.key[2] - 1) : range);
      const happened = parse(newest).filter((label) => !isExplicit(label));
      const tickets = [...new Set(happened.map(({ ticketHash }) => ticketHash))];
      // What merely happened counts only where no agent has said anything, however long ago.
      const said = await Promise.all(tickets.map((hash) => store.index('by-ticket').getAll(hash)));
      const all = pickCurrent([...parse(said.flat()), ...parse(newest)]);
      return all.filter((label) => label.head === head && label.order > order).sort(byOrder);
    },
    async findCurrent(ticketHash, head) {
      return (await list('by-ticket', ticketHash)).find((label) => label.head === head);
    },
    listMarks: (origin) => listMarks(database, origin),
    readMark: (origin, head) => readMark(database, origin, head),
    async listAll() {
      return parse(await (await database.open()).getAll('labels'));
    },
    async readNewestOrder() {
      return parseOrder(await (await database.open()).get('counters', counter));
    },
  };
}

function byOrder(a: KeptLabel, b: KeptLabel): number {
  return a.order - b.order;
}

function parseOrder(record: unknown): number {
  const parsed = v.safeParse(v.object({ value: v.pipe(v.number(), v.integer()) }), record);
  return parsed.success ? parsed.output.value : 0;
}
