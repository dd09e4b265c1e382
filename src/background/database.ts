import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Records are `unknown` until they are parsed: an older version or a damaged disk may have written them. */
interface Schema extends DBSchema {
  labels: { key: string; value: unknown; indexes: { 'by-ticket': string; 'by-time': string } };
  /** What was written into helpdesks. */
  audit: { key: string; value: unknown };
  /** Which tickets were answered on which day, by hash. */
  answered: { key: [day: string, ticketHash: string]; value: unknown };
}

export type Connection = IDBPDatabase<Schema>;

export interface Database {
  open(): Promise<Connection>;
}

const version = 2;

/** Opens on first use, and again after a failure or when the browser has closed the connection. */
export function createDatabase(name: string): Database {
  let opening: Promise<Connection> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () =>
    openDB<Schema>(name, version, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) createFirstVersion(database);
        if (oldVersion < 2) database.createObjectStore('audit', { keyPath: 'id' });
      },
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

function createFirstVersion(database: Connection): void {
  const labels = database.createObjectStore('labels', { keyPath: 'id' });
  labels.createIndex('by-ticket', 'ticketHash');
  labels.createIndex('by-time', 'at');
  database.createObjectStore('answered', { keyPath: ['day', 'ticketHash'] });
}
