import * as v from 'valibot';
import { Label } from '../core/label';
import type { Database } from './database';

export interface LabelStore {
  /** Keeps a label whole or, where it rejects, not at all. */
  record(label: Label): Promise<void>;
  /** Removes that label, so that the one before it counts again. */
  undo(id: string): Promise<void>;
  /** What counts now for a ticket: the newest label of each head. */
  listCurrent(ticketHash: string): Promise<Label[]>;
  /** What counts now of the labels since a moment (ISO 8601): the newest per ticket and head. */
  listCurrentSince(at: string): Promise<Label[]>;
  clear(): Promise<void>;
}

/** `reportDamaged` gets the number of records that were left out because they have another form. */
export function createLabelStore(database: Database, reportDamaged: (count: number) => void): LabelStore {
  const parse = (records: readonly unknown[]): Label[] => {
    const labels = records
      .map((record) => v.safeParse(Label, record))
      .filter((parsed) => parsed.success)
      .map((parsed) => parsed.output);
    if (labels.length < records.length) reportDamaged(records.length - labels.length);
    return labels;
  };
  return {
    async record(label) {
      await (await database.open()).put('labels', label);
    },
    async undo(id) {
      await (await database.open()).delete('labels', id);
    },
    async listCurrent(ticketHash) {
      const records = await (await database.open()).getAllFromIndex('labels', 'by-ticket', ticketHash);
      return keepNewest(parse(records));
    },
    async listCurrentSince(at) {
      const since = IDBKeyRange.lowerBound(at);
      return keepNewest(parse(await (await database.open()).getAllFromIndex('labels', 'by-time', since)));
    },
    async clear() {
      await (await database.open()).clear('labels');
    },
  };
}

/** Ids are ULIDs: their order is the order in which they were made. */
function keepNewest(labels: readonly Label[]): Label[] {
  const newest = new Map<string, Label>();
  for (const label of [...labels].sort((a, b) => (a.id < b.id ? -1 : 1)))
    newest.set(`${label.ticketHash} ${label.head}`, label);
  return [...newest.values()];
}
