import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../storage/database';
import { AnsweredTickets } from './answered-tickets';

let answered: AnsweredTickets;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  answered = new AnsweredTickets(new Database('test'));
});

describe('answered tickets', () => {
  it('counts a ticket once a day, however often it was opened', async () => {
    expect(await answered.add('2026-03-05', 'a')).toBe(true);
    expect(await answered.add('2026-03-05', 'a')).toBe(false);
    await answered.add('2026-03-05', 'b');
    expect(await answered.count('2026-03-05')).toBe(2);
  });

  it('keeps nothing of earlier days', async () => {
    await answered.add('2026-03-04', 'a');
    await answered.add('2026-03-05', 'b');
    expect(await answered.count('2026-03-04')).toBe(0);
    expect(await answered.count('2026-03-05')).toBe(1);
  });
});
