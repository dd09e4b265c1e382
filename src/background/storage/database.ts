import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { latestVersion, upgradeDatabase } from './database-versions';

/** Records are `unknown` until they are parsed: an older version or a damaged disk may have written them. */
export interface Schema extends DBSchema {
  labels: {
    key: string;
    value: unknown;
    indexes: {
      'by-ticket': string;
      'by-time': string;
      'by-order': number;
      'by-head': [origin: string, head: string, order: number];
    };
  };
  /** A mark per head that is another one after each change of its labels. */
  labelMarks: { key: [origin: string, head: string]; value: unknown };
  /** What follows from the labels of a head, as long as their mark is the same. */
  labelSummaries: { key: [origin: string, head: string, name: string]; value: unknown };
  /** Numbers that only rise, by name. */
  counters: { key: string; value: unknown };
  /** What was written into helpdesks. */
  audit: { key: string; value: unknown; indexes: { 'by-time': string; 'by-ticket': string } };
  /** Which tickets were answered on which day, by hash. */
  answered: { key: [day: string, ticketHash: string]; value: unknown };
  /** What was answered, as counts. */
  counts: { key: [day: string, origin: string]; value: unknown };
  /** The key that text is encrypted with. */
  keys: { key: string; value: unknown };
  /** Tickets to learn from. */
  rows: {
    key: [origin: string, ticketId: string];
    value: unknown;
    indexes: { 'by-time': string; 'by-ticket': string };
  };
  /** Heads that were learned from clicks. */
  clickHeads: { key: [origin: string, head: string]; value: unknown };
  /** The values that a ticket's fields had when it was seen last. */
  seen: { key: [origin: string, ticketHash: string]; value: unknown; indexes: { 'by-time': string } };
  /** What is known of each learned head; its file is apart, so that a list stays light. */
  heads: { key: [origin: string, field: string]; value: unknown };
  headFiles: { key: string; value: unknown };
  /** How far each origin's history has been fetched. */
  progress: { key: string; value: unknown };
  /** Tickets that the fetching under way has gone through. */
  fetched: { key: [origin: string, ticketId: string]; value: unknown };
  /** Requests to the organisation's cloud. */
  traffic: { key: string; value: unknown; indexes: { 'by-time': string } };
  /** Labels on their way there, as they are sent. */
  batches: { key: string; value: unknown };
}

export type Connection = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
export type Change<Names extends StoreName> = IDBPTransaction<Schema, Names[], 'readwrite'>;

export interface Database {
  open(): Promise<Connection>;
}

/** Opens on first use, and again after a failure or when the browser has closed the connection. */
export function createDatabase(name: string): Database {
  let opening: Promise<Connection> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () =>
    openDB<Schema>(name, latestVersion, {
      upgrade: (database, from, _to, transaction) => upgradeDatabase(database, from, transaction),
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  return {
    open() {
      opening ??= open().catch((error) => {
        forget();
        throw error;
      });
      return opening;
    },
  };
}

/**
 * All that `act` writes into these stores, or nothing of it. `act` may wait for the database alone: a transaction ends
 * as soon as it is left idle.
 */
export async function changeTogether<Names extends StoreName, Result>(
  database: Database,
  stores: Names[],
  act: (change: Change<Names>) => Promise<Result>,
): Promise<Result> {
  const change = (await database.open()).transaction(stores, 'readwrite');
  // Told apart from the failure of a single request: only the transaction knows that the storage was full.
  const ended = change.done.then(
    () => undefined,
    () => change.error,
  );
  try {
    const result = await act(change);
    await change.done;
    return result;
  } catch (error) {
    abort(change);
    throw (await ended) ?? error;
  }
}

function abort(change: { abort(): void }): void {
  try {
    change.abort();
  } catch {
    // It has ended already: what made it fail is told by whoever calls.
  }
}

/** The keys `[origin, …]` of one origin. */
export function keysOf(origin: string): IDBKeyRange {
  return IDBKeyRange.bound([origin], [origin, []]);
}
