import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

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
  /** The values that a ticket's fields had when it was seen last. */
  seen: { key: [origin: string, ticketHash: string]; value: unknown; indexes: { 'by-time': string } };
  /** What is known of each learned head; its file is apart, so that a list stays light. */
  heads: { key: [origin: string, from: string, name: string]; value: unknown };
  headFiles: { key: string; value: unknown };
  /** How far each origin's history has been fetched. */
  progress: { key: string; value: unknown };
  /** Tickets that the fetching under way has gone through. */
  fetched: { key: [origin: string, ticketId: string]; value: unknown };
  /** Of the desk's memory: `index` (closed tickets), `state` of it, and `watch` (what was learned of the desk besides). */
  memory: { key: [origin: string, part: string]; value: unknown };
  /** Tickets that were seen on the card, for the desk's memory. */
  memoryTickets: {
    key: [origin: string, ticketId: string];
    value: unknown;
    indexes: { 'by-time': string };
  };
  /** Requests to the organisation's cloud. */
  traffic: { key: string; value: unknown; indexes: { 'by-time': string } };
  /** Labels on their way there, as they are sent. */
  batches: { key: string; value: unknown };
}

export type StoreName = StoreNames<Schema>;

const stores: Record<StoreName, true> = {
  labels: true,
  labelMarks: true,
  labelSummaries: true,
  counters: true,
  audit: true,
  answered: true,
  counts: true,
  keys: true,
  rows: true,
  seen: true,
  heads: true,
  headFiles: true,
  progress: true,
  fetched: true,
  traffic: true,
  batches: true,
  memory: true,
  memoryTickets: true,
};
/** Every store that the latest version has. */
export const storeNames = Object.keys(stores) as StoreName[];

export type Connection = IDBPDatabase<Schema>;
export type Change<Names extends StoreName> = IDBPTransaction<Schema, Names[], 'readwrite'>;
