import * as v from 'valibot';
import { isExplicit, type Label } from '../../core/label';
import { log } from '../activity/log';
import { takeApart } from '../cloud/sync/batch-store';
import { changeTogether, type Database, keysOf } from '../storage/database';
import { KeptLabel, pickCurrent, toLabel } from './kept-label';
import { changeVersions, type LabelVersion, listVersions, readVersion } from './label-versions';

const counter = 'labels';

/** Labels of this profile. Records of another form are left out and reported. */
export class LabelStore {
  constructor(private readonly database: Database) {}

  /** Keeps a label whole or, where it rejects, not at all, and returns it as it is kept. */
  record(label: Omit<KeptLabel, 'order' | 'hasTicket'> & { hasTicket?: boolean }): Promise<KeptLabel> {
    return changeTogether(this.database, ['labels', 'labelMarks', 'counters'], async (change) => {
      const order = parseOrder(await change.objectStore('counters').get(counter)) + 1;
      await change.objectStore('counters').put({ name: counter, value: order });
      const kept = { hasTicket: false, ...label, order };
      await change.objectStore('labels').put(kept);
      await changeVersions(change, [kept]);
      return kept;
    });
  }

  /** Removes that label, so that the one before it counts again. */
  async undo(id: string): Promise<void> {
    await changeTogether(this.database, ['labels', 'labelMarks', 'counters', 'batches'], async (change) => {
      await changeVersions(change, [await change.objectStore('labels').get(id)]);
      await change.objectStore('labels').delete(id);
      await takeApart(change);
    });
  }

  /** What counts now for a ticket, one per head: the newest that an agent said, else the newest that happened. */
  async listCurrent(ticketHash: string): Promise<Label[]> {
    return (await this.list('by-ticket', ticketHash)).map(toLabel);
  }

  /** What counts now of the labels since a moment (ISO 8601), one per ticket and head. */
  listCurrentSince(at: string): Promise<KeptLabel[]> {
    return this.list('by-time', IDBKeyRange.lowerBound(at));
  }

  /** What counts now at one helpdesk, one per ticket and head. */
  listCurrentOf(origin: string): Promise<KeptLabel[]> {
    return this.list('by-head', keysOf(origin));
  }

  /** What counts now of one head, one per ticket, the oldest first. */
  async listCurrentOfHead(origin: string, head: string): Promise<KeptLabel[]> {
    return (await this.list('by-head', rangeOf(origin, head))).sort(byOrder);
  }

  /** The same of the newest labels alone: at most `max`, and only those after that order. */
  async listCurrentAfter(origin: string, head: string, order: number, max: number): Promise<KeptLabel[]> {
    const store = (await this.database.open()).transaction('labels').store;
    const byHead = store.index('by-head');
    const range = rangeOf(origin, head, order);
    const oldest = await (await byHead.openKeyCursor(range, 'prev'))?.advance(max - 1);
    const newest = await byHead.getAll(oldest ? rangeOf(origin, head, oldest.key[2] - 1) : range);
    const implicit = parse(newest).filter((label) => !isExplicit(label));
    const tickets = [...new Set(implicit.map(({ ticketHash }) => ticketHash))];
    // An implicit label counts only where no agent has said anything, however long ago.
    const explicit = await Promise.all(tickets.map((hash) => store.index('by-ticket').getAll(hash)));
    const all = pickCurrent([...parse(explicit.flat()), ...parse(newest)]);
    return all.filter((label) => label.head === head && label.order > order).sort(byOrder);
  }

  /** What counts now for a ticket and a head. */
  async findCurrent(ticketHash: string, head: string): Promise<KeptLabel | undefined> {
    return (await this.list('by-ticket', ticketHash)).find((label) => label.head === head);
  }

  /** The heads that have had labels, of one helpdesk or of all. */
  listVersions(origin?: string): Promise<LabelVersion[]> {
    return listVersions(this.database, origin);
  }

  /** Another one after each change of that head's labels; empty if there was none. */
  readVersion(origin: string, head: string): Promise<string> {
    return readVersion(this.database, origin, head);
  }

  /** Every label, also those that count no longer, as it was kept. */
  async listAll(): Promise<KeptLabel[]> {
    return parse(await (await this.database.open()).getAll('labels'));
  }

  /** The order of the newest label ever; those with a higher one come later. It rises even where one was undone. */
  async readNewestOrder(): Promise<number> {
    return parseOrder(await (await this.database.open()).get('counters', counter));
  }

  private async list(
    index: 'by-ticket' | 'by-time' | 'by-head',
    query: string | IDBKeyRange,
  ): Promise<KeptLabel[]> {
    return pickCurrent(parse(await (await this.database.open()).getAllFromIndex('labels', index, query)));
  }
}

function parse(records: readonly unknown[]): KeptLabel[] {
  const labels = records
    .map((record) => v.safeParse(KeptLabel, record))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.output);
  if (labels.length < records.length) log.reportDamaged(records.length - labels.length);
  return labels;
}

function rangeOf(origin: string, head: string, after = -1): IDBKeyRange {
  return IDBKeyRange.bound([origin, head, after], [origin, head, []], true);
}

function byOrder(a: KeptLabel, b: KeptLabel): number {
  return a.order - b.order;
}

function parseOrder(record: unknown): number {
  const parsed = v.safeParse(v.object({ value: v.pipe(v.number(), v.integer()) }), record);
  return parsed.success ? parsed.output.value : 0;
}
