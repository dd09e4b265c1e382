import { deleteDB, openDB } from 'idb';
import { log } from '../activity/log';
import { type Change, type Connection, type Schema, type StoreName, storeNames } from './database-schema';
import { latestVersion, upgradeDatabase } from './database-versions';

/**
 * Opens on first use, and again after a failure or when the browser has closed the connection. One that lacks a store, as after
 * a fault of the disk, would fail for ever: it is created again, empty, and this session reports the error.
 */
export class Database {
  private opening: Promise<Connection> | undefined;

  constructor(private readonly name: string) {}

  open(): Promise<Connection> {
    this.opening ??= this.openAnew().catch((error) => {
      this.forget();
      throw error;
    });
    return this.opening;
  }

  private async openAnew(): Promise<Connection> {
    const connection = await this.connect();
    const missing = storeNames.filter((name) => !connection.objectStoreNames.contains(name));
    if (missing.length === 0) return connection;
    connection.close();
    await deleteDB(this.name);
    log.report('storage', new Error(`The database lacked ${missing.join(', ')}: it was made anew, empty.`));
    return this.connect();
  }

  private connect(): Promise<Connection> {
    const forget = () => this.forget();
    return openDB<Schema>(this.name, latestVersion, {
      upgrade: (database, from, _to, transaction) =>
        // What failed half-way is taken back whole, and opening it fails.
        upgradeDatabase(database, from, transaction).catch(() => abort(transaction)),
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
  }

  private forget(): void {
    this.opening = undefined;
  }
}

/**
 * Writes all changes of `act` to these stores, or none. `act` may wait for the database alone: a transaction ends
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
    // The transaction has ended already; the caller reports the error.
  }
}

/** The keys `[origin, …]` of one origin. */
export function keysOf(origin: string): IDBKeyRange {
  return IDBKeyRange.bound([origin], [origin, []]);
}
