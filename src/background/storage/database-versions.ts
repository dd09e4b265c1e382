import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Connection, Schema } from './database-schema';
import { type AnyUpgrade, uniteHeads } from './unite-heads';

export const latestVersion = 6;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings a database from an earlier version to the latest one, without losing a record. 0 means that it is new. */
export async function upgradeDatabase(database: Connection, from: number, upgrade: Upgrade): Promise<void> {
  if (from < 1) createFirstVersion(database);
  if (from < 2) database.createObjectStore('audit', { keyPath: 'id' });
  if (from < 3) addLearning(database, upgrade);
  if (from < 4) {
    addCounts(database);
    addFeedback(database, upgrade);
    addCloud(database, upgrade);
  }
  if (from < 6) addMemory(database);
  if (from < 5) await uniteHeads(upgrade as unknown as AnyUpgrade);
}

function addMemory(database: Connection): void {
  database.createObjectStore('memory', { keyPath: ['origin', 'part'] });
  const tickets = database.createObjectStore('memoryTickets', { keyPath: ['origin', 'ticketId'] });
  tickets.createIndex('by-time', 'keptAt');
}

function createFirstVersion(database: Connection): void {
  const labels = database.createObjectStore('labels', { keyPath: 'id' });
  labels.createIndex('by-ticket', 'ticketHash');
  labels.createIndex('by-time', 'at');
  database.createObjectStore('answered', { keyPath: ['day', 'ticketHash'] });
}

function addLearning(database: Connection, upgrade: Upgrade): void {
  database.createObjectStore('counters', { keyPath: 'name' });
  upgrade.objectStore('audit').createIndex('by-time', 'at');
  database.createObjectStore('keys', { keyPath: 'name' });
  const rows = database.createObjectStore('rows', { keyPath: ['origin', 'ticketId'] });
  rows.createIndex('by-time', 'keptAt');
  // In this form until version 5.
  (database as unknown as IDBPDatabase).createObjectStore('heads', { keyPath: ['origin', 'field'] });
  database.createObjectStore('headFiles', { keyPath: 'id' });
  database.createObjectStore('progress', { keyPath: 'origin' });
  database.createObjectStore('fetched', { keyPath: ['origin', 'ticketId'] });
}

function addCounts(database: Connection): void {
  database.createObjectStore('counts', { keyPath: ['day', 'origin'] });
}

function addFeedback(database: Connection, upgrade: Upgrade): void {
  upgrade.objectStore('rows').createIndex('by-ticket', 'ticketHash');
  const seen = database.createObjectStore('seen', { keyPath: ['origin', 'ticketHash'] });
  seen.createIndex('by-time', 'at');
  upgrade.objectStore('audit').createIndex('by-ticket', 'ticketHash');
  const byHead = ['origin', 'head'];
  // Until version 5.
  (database as unknown as IDBPDatabase).createObjectStore('clickHeads', { keyPath: byHead });
  database.createObjectStore('labelMarks', { keyPath: byHead });
  database.createObjectStore('labelSummaries', { keyPath: [...byHead, 'name'] });
  upgrade.objectStore('labels').createIndex('by-head', [...byHead, 'order']);
}

/** What leaves for the organisation's cloud. */
function addCloud(database: Connection, upgrade: Upgrade): void {
  database.createObjectStore('traffic', { keyPath: 'id' }).createIndex('by-time', 'at');
  database.createObjectStore('batches', { keyPath: 'id' });
  upgrade.objectStore('labels').createIndex('by-order', 'order');
}
