import { IDBFactory } from 'fake-indexeddb';
import { Database } from './database';
import type { Connection } from './database-schema';
import type { HeadDraft } from './head-store';
import type { RowDraft } from './training-row';

export const desk = 'https://desk.example';
export const otherDesk = 'https://other.example';

/** An empty disk. */
export function createEmptyDatabase(): Database {
  globalThis.indexedDB = new IDBFactory();
  return new Database('test');
}

export function createRow(ticketId: string, change: Partial<RowDraft> = {}): RowDraft {
  return {
    origin: desk,
    ticketId,
    ticketHash: `hash of ${ticketId}`,
    source: 'backfill',
    subject: `Printer ${ticketId} is broken`,
    body: 'It burns.',
    resolvedAt: '2026-02-01T00:00:00.000Z',
    fields: { channel: 'mail' },
    values: { queue: 'hardware' },
    ...change,
  };
}

const scores = { accuracy: 0.9, macroF1: 0.8 };
const result: HeadDraft['result'] = {
  version: 1,
  kind: 'class',
  field: 'queue',
  seed: 1,
  tickets: { labelled: 500, learned: 400, aside: 100 },
  rareValues: 0,
  ...scores,
  interval: { low: 0.83, high: 0.95 },
  mostFrequent: { value: 'hardware', accuracy: 0.4, macroF1: 0.2 },
  answered: { coverage: 0.7, precision: 0.95 },
  curve: [{ tickets: 400, ...scores }],
  confusion: { values: ['access', 'hardware'], counts: [[1]] },
};

export function createHeadDraft(bytes: Uint8Array, change: Partial<HeadDraft> = {}): HeadDraft {
  return {
    origin: desk,
    name: 'queue',
    bytes,
    result,
    encoder: 'shipped@1.0.0',
    labelsThrough: 0,
    ...change,
  };
}

/** Everything in the database as text, bytes read as Latin-1, as someone with access to the disk would search it. */
export async function readRawText(database: Database): Promise<string> {
  const connection: Connection = await database.open();
  const stores = await Promise.all([...connection.objectStoreNames].map((name) => connection.getAll(name)));
  return JSON.stringify(stores, (_, value) =>
    value instanceof Uint8Array ? String.fromCharCode(...value) : value,
  );
}

/** The next writes into that store fail as on a full disk, from the given one on; call what it returns to end that. */
export function fillDisk(store: string, goodWrites = 0): () => void {
  const put = IDBObjectStore.prototype.put;
  let left = goodWrites;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters: Parameters<typeof put>) {
    if (this.name === store && left-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, parameters);
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}
