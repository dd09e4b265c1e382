import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryReply, HistoryRequest } from '../../protocol/history-messages';
import { createTicket, setTime } from '../api/test-fakes';
import { createEmptyDatabase, createRow, desk } from '../storage/learning-test-support';
import { ProgressStore } from '../storage/progress-store';
import { RowStore } from '../storage/row-store';
import { Vault } from '../storage/vault';
import { type FetchParts, fetchTickets } from './fetch-tickets';

const pageSize = 10;
let progress: ProgressStore;
let rows: RowStore;
let fetched: string[];
let count: number;
/** When tickets were changed last, by id; the list tells no time of the others. */
let changes: Record<string, string>;
let lists: number;
const stop = new AbortController();

beforeEach(() => {
  const database = createEmptyDatabase();
  const vault = new Vault(database);
  setTime('2026-03-05T09:00:00Z');
  progress = new ProgressStore(database, vault);
  rows = new RowStore(database, vault);
  fetched = [];
  lists = 0;
  changes = {};
  count = 35;
});

/** A helpdesk whose tickets have the numbers 1 to `count`, newest first. */
async function answer(_origin: string, request: HistoryRequest): Promise<HistoryReply | undefined> {
  const all = Array.from({ length: count }, (_, i) => String(count - i));
  const listed = all.slice((request.page - 1) * pageSize, request.page * pageSize);
  if (request.kind === 'history.list') {
    lists++;
    return {
      state: 'listed',
      tickets: listed.map((id) => ({ id, ...(changes[id] !== undefined && { changed: changes[id] }) })),
      hasMore: request.page * pageSize < count,
      total: count,
      isAskedSingly: true,
    };
  }
  fetched.push(...request.ids);
  const tickets = request.ids.map((id) =>
    createTicket({
      origin: desk,
      id,
      subject: `Ticket ${id}`,
      fields: { queue: changes[id] ?? 'Billing', status: 'closed' },
    }),
  );
  return { state: 'fetched', tickets };
}

function fetchAll(change: Partial<FetchParts> = {}, ask = answer): Promise<void> {
  const parts: FetchParts = {
    progress,
    rows,
    tab: { ask, open: async () => undefined },
    hashTicket: async ({ id }) => `hash ${id}`,
    prepare: async (drafts) => drafts,
    findHelpdesk: async () => 'demo',
    readMostTickets: async () => 5000,
    wait: async () => undefined,
    ...change,
  };
  return fetchTickets(desk, parts, stop.signal);
}

/** As long as this many requests for tickets are answered. */
function failAfter(requests: number, failure: HistoryReply | undefined | Error) {
  let answered = 0;
  return async (origin: string, request: HistoryRequest) => {
    if (request.kind === 'history.fetch' && answered++ >= requests) {
      if (failure instanceof Error) throw failure;
      return failure;
    }
    return answer(origin, request);
  };
}

describe('fetching closed tickets', () => {
  it('takes all of them, the newest first, with the values that they have in the end', async () => {
    await fetchAll();
    expect(fetched).toHaveLength(35);
    expect(fetched[0]).toBe('35');
    const [row] = await rows.list(desk);
    expect(row).toMatchObject({ source: 'backfill', values: { queue: 'Billing' } });
    expect(row?.values).not.toHaveProperty('status');
    expect(await progress.read(desk)).toBeUndefined();
  });

  it.each([
    ['the worker was killed', new Error('killed')],
    ['no tab is open any more', undefined],
    ['nobody is logged in any more', { state: 'stopped' as const, code: 'session' as const }],
    ['the helpdesk is busy', { state: 'stopped' as const, code: 'busy' as const, retryAfter: 30 }],
  ])('goes on where it was when %s, and asks for no ticket twice', async (_, failure) => {
    await expect(fetchAll({}, failAfter(17, failure))).rejects.toThrow();
    expect(await progress.countPassed(desk)).toBe(17);
    await fetchAll();
    expect(fetched).toHaveLength(35);
    expect(new Set(fetched).size).toBe(35);
    expect(await rows.count(desk)).toBe(35);
  });

  it('says when a busy helpdesk wants to be asked again', async () => {
    const busy = failAfter(3, { state: 'stopped', code: 'busy', retryAfter: 30 });
    await expect(fetchAll({}, busy)).rejects.toMatchObject({ code: 'busy', retryAfter: 30 });
  });

  it('stops at the number of tickets that is allowed', async () => {
    await fetchAll({ readMostTickets: async () => 12 });
    expect(await rows.count(desk)).toBe(12);
  });

  it('is not misled by tickets that are closed meanwhile, or by a clock that is set back', async () => {
    await expect(fetchAll({}, failAfter(12, new Error('killed')))).rejects.toThrow();
    count = 38;
    setTime('2020-01-01T00:00:00Z');
    await fetchAll();
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(await rows.count(desk)).toBeGreaterThanOrEqual(35);
  });

  it('lets the run that began last win', async () => {
    let isSecond = false;
    const askTwice = async (origin: string, request: HistoryRequest) => {
      if (request.kind === 'history.fetch' && !isSecond) {
        isSecond = true;
        await fetchAll();
      }
      return answer(origin, request);
    };
    await expect(fetchAll({}, askTwice)).rejects.toMatchObject({ code: 'learning-deleted' });
    expect(await rows.count(desk)).toBe(35);
  });

  it('learns nothing from a desk without closed tickets, and that is no error', async () => {
    count = 0;
    await fetchAll();
    expect(await rows.count(desk)).toBe(0);
  });

  it('passes over pages without a closed ticket', async () => {
    const sparse = async (origin: string, request: HistoryRequest): Promise<HistoryReply | undefined> => {
      const shifted = await answer(origin, { ...request, page: Math.max(1, request.page - 3) });
      const isBefore = request.kind === 'history.list' && request.page <= 3;
      return isBefore && shifted?.state === 'listed' ? { ...shifted, tickets: [], hasMore: true } : shifted;
    };
    await fetchAll({}, sparse);
    expect(await rows.count(desk)).toBe(35);
  });

  it('gives up on a list that goes on without a ticket', async () => {
    const endless = async (): Promise<HistoryReply> => {
      lists++;
      return { state: 'listed', tickets: [], hasMore: true, isAskedSingly: false };
    };
    await expect(fetchAll({}, endless)).rejects.toMatchObject({ code: 'unusable' });
    expect(lists).toBeLessThan(50);
  });

  it('keeps what is there when the storage is full, and goes on when there is room again', async () => {
    const saveBatch = progress.saveBatch.bind(progress);
    let saved = 0;
    const full = vi.spyOn(progress, 'saveBatch').mockImplementation(async (...batch) => {
      if (++saved > 8) throw new DOMException('No room', 'QuotaExceededError');
      return saveBatch(...batch);
    });
    await expect(fetchAll()).rejects.toThrow('No room');
    full.mockRestore();
    expect(await rows.count(desk)).toBe(8);
    await fetchAll();
    expect(await rows.count(desk)).toBe(35);
  });

  it('keeps tickets only as they may be kept', async () => {
    const prepare: FetchParts['prepare'] = async (drafts) =>
      drafts.filter(({ ticketId }) => ticketId !== '7').map((draft) => ({ ...draft, body: 'redone' }));
    await fetchAll({ prepare });
    const kept = await rows.list(desk);
    expect(kept).toHaveLength(34);
    expect(new Set(kept.map(({ body }) => body))).toEqual(new Set(['redone']));
  });

  it('keeps no ticket of another site, whatever the page says', async () => {
    await fetchAll({}, async (origin, request) => {
      const reply = await answer(origin, request);
      if (reply?.state !== 'fetched') return reply;
      return {
        ...reply,
        tickets: reply.tickets.map((ticket) => ({ ...ticket, origin: 'https://other.example' })),
      };
    });
    expect(await rows.count()).toBe(0);
  });

  it('asks to open a ticket first where it is not known which helpdesk this is', async () => {
    await expect(fetchAll({ findHelpdesk: async () => undefined })).rejects.toMatchObject({
      code: 'no-helpdesk',
    });
  });
});

describe('fetching once more', () => {
  async function fetchNewer(change: Partial<FetchParts> = {}, ask = answer): Promise<string[]> {
    fetched = [];
    await fetchAll(change, ask);
    return fetched;
  }
  const queueOf = async (id: string) =>
    (await rows.list(desk)).find(({ ticketId }) => ticketId === id)?.values.queue;

  it('asks for the tickets alone that were closed since, however far down the list', async () => {
    count = 40;
    const withoutSome = async (origin: string, request: HistoryRequest) => {
      const reply = await answer(origin, request);
      if (reply?.state !== 'listed') return reply;
      // Created long ago, still open.
      return { ...reply, tickets: reply.tickets.filter(({ id }) => id !== '3') };
    };
    await fetchAll({}, withoutSome);
    count = 42;
    expect(await fetchNewer()).toEqual(['42', '41', '3']);
    expect(await rows.count(desk)).toBe(42);
    expect(await progress.read(desk)).toBeUndefined();
  });

  it('takes a ticket anew that has changed since, where the list tells when that was', async () => {
    changes = { '5': 'monday', '7': 'monday' };
    await fetchAll();
    changes = { '5': 'tuesday', '7': 'monday', '9': 'tuesday' };
    expect(await fetchNewer()).toEqual(['9', '5']);
    expect(await queueOf('5')).toBe('tuesday');
    expect(await rows.count(desk)).toBe(35);
    expect(await fetchNewer()).toEqual([]);
  });

  it('asks for tickets that only clicks have taught, and for those that were deleted here', async () => {
    await rows.add([createRow('20', { source: 'feedback', values: {} })]);
    await fetchAll();
    expect(fetched).toContain('20');
    expect(await queueOf('20')).toBe('Billing');
    await rows.remove(desk, ['4']);
    expect(await fetchNewer()).toEqual(['4']);
  });

  it('tells how many were here already, and what is left to ask for', async () => {
    await fetchAll();
    count = 38;
    const told: object[] = [];
    const saveBatch = progress.saveBatch.bind(progress);
    vi.spyOn(progress, 'saveBatch').mockImplementation(async (...batch) => {
      const saved = await saveBatch(...batch);
      told.push({ passed: await progress.countPassed(desk), held: saved.held, left: saved.requestsLeft });
      return saved;
    });
    await fetchNewer();
    // Of ten on the first page three are new; after that only the list's pages are asked for.
    expect(told).toEqual([
      { passed: 7, held: 7, left: 3 + 3.1 },
      { passed: 8, held: 7, left: 2 + 3 },
      { passed: 9, held: 7, left: 1 + 2.9 },
      { passed: 10, held: 7, left: 2.8 },
      { passed: 20, held: 17, left: 1.8 },
      { passed: 30, held: 27, left: 0.8 },
      { passed: 38, held: 35, left: 0 },
    ]);
  });

  it('goes on where it was after a killed worker, and asks for no ticket twice', async () => {
    await fetchAll();
    count = 55;
    await expect(fetchNewer({}, failAfter(12, new Error('killed')))).rejects.toThrow('killed');
    expect(await progress.read(desk)).toMatchObject({ held: 0 });
    lists = 0;
    const before = fetched;
    const after = await fetchNewer();
    expect([...before, ...after].sort()).toEqual(Array.from({ length: 20 }, (_, i) => String(36 + i)));
    // The page that was under way and those after it.
    expect(lists).toBe(5);
  });

  it('keeps the newest tickets where there are more than are allowed', async () => {
    await fetchAll({ readMostTickets: async () => 30 });
    count = 40;
    expect(await fetchNewer({ readMostTickets: async () => 30 })).toHaveLength(5);
    const kept = (await rows.list(desk)).map(({ ticketId }) => Number(ticketId));
    expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => 11 + i));
  });
});
