import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeptLabel } from '../api/test-fakes';
import { createRow } from '../storage/learning-test-support';
import type { TrainingRow } from '../storage/training-row';
import { DeskTickets } from './desk-tickets';

const rows = new Map<string, TrainingRow>();
const readOf = vi.fn(async (hashes: readonly string[]) => {
  const found = hashes.flatMap((hash) => rows.get(hash) ?? []);
  return new Map(found.map((row) => [row.ticketHash, row]));
});
let tickets: DeskTickets;

beforeEach(() => {
  rows.clear();
  readOf.mockClear();
  tickets = new DeskTickets({ readOf });
});

function keep(ticketHash: string, body: string): void {
  rows.set(ticketHash, {
    ...createRow(ticketHash, { body }),
    ticketHash,
    keptAt: '2026-03-05T09:00:00.000Z',
  });
}

const labelOf = (ticketHash: string) => createKeptLabel({ id: ticketHash, ticketHash });
const bodies = async (...hashes: string[]) =>
  (await tickets.readJudged(hashes.map(labelOf), undefined)).map(({ ticket }) => ticket.body);

describe('the tickets that labels are about', () => {
  it('are read once, and those that are not kept are left out', async () => {
    keep('a', 'printer');
    expect(await bodies('a', 'gone')).toEqual(['printer']);
    expect(await bodies('a')).toEqual(['printer']);
    expect(readOf).toHaveBeenCalledOnce();
  });

  it('are the same objects until their text is another', async () => {
    keep('a', 'printer');
    const read = async () => (await tickets.readJudged([labelOf('a')], undefined))[0]?.ticket;
    const first = await read();
    tickets.forget('a');
    expect(await read()).toBe(first);
    keep('a', 'screen');
    tickets.forget('a');
    expect((await read())?.body).toBe('screen');
  });

  it('are found once they are kept, and gone once they are not', async () => {
    expect(await bodies('a')).toEqual([]);
    keep('a', 'printer');
    expect(await bodies('a')).toEqual(['printer']);
    rows.clear();
    tickets.forget('a');
    expect(await bodies('a')).toEqual([]);
  });

  it('come all, however many are asked for, though only some stay in memory', async () => {
    const hashes = Array.from({ length: 2_100 }, (_, i) => `t${i}`);
    for (const hash of hashes) keep(hash, hash);
    expect(await bodies(...hashes)).toHaveLength(2_100);
    await bodies('t0');
    readOf.mockClear();
    await bodies(...hashes);
    expect(readOf.mock.calls[0]?.[0].length).toBe(100);
  });
});
