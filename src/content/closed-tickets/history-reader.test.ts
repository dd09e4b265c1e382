// @vitest-environment happy-dom

import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import type { HistoryRecipe } from '../../helpdesks/history-recipe';
import type { World } from '../reading/world';
import { HistoryReader } from './history-reader';

const recipe: HistoryRecipe = {
  by: 'api',
  requests: { closed: '/api/closed?page={page}' },
  from: 'closed',
  rows: '/rows',
  size: 2,
  id: [{ at: '/id' }],
  subject: [{ at: '/subject' }],
  description: [{ from: 'text', at: '/text' }],
  each: { text: '/api/text/{id}' },
  fields: { queue: [{ at: '/queue' }] },
};
const byCursor: HistoryRecipe = {
  ...recipe,
  requests: { closed: '/api/closed' },
  next: { cursor: '/next', requests: { closed: '/api/closed?after={cursor}' } },
};

let asked: string[];
let answers: Record<string, unknown>;
let stop: AbortController;

beforeEach(() => {
  asked = [];
  stop = new AbortController();
  answers = {
    '/api/closed': { rows: [row('9'), row('8')], next: 'a b' },
    '/api/closed?after=a%20b': { rows: [row('7'), row('6')], next: 'c' },
    '/api/closed?after=c': { rows: [row('5')] },
  };
});

function row(id: string) {
  return { id, subject: `Ticket ${id}`, queue: 'Billing' };
}

function openTab(address = 'https://desk.example/tickets/1'): HistoryReader {
  const fetch = async (input: unknown) => {
    const { pathname, search } = new URL(String(input));
    const path = pathname + search;
    asked.push(path);
    const [, id] = /^\/api\/text\/(.*)$/.exec(path) ?? [];
    const answer = answers[path] ?? (id && { text: `About ${id}` });
    if (answer instanceof Response) return answer;
    if (!answer) return new Response('', { status: 404 });
    return Response.json(answer);
  };
  const world: World = { document, fetch: fetch as typeof globalThis.fetch, signal: stop.signal };
  return new HistoryReader(() => address, world);
}

const adapterWith = (history: HistoryRecipe) => v.parse(Adapter, { ...demo, history });
const list = (reader: HistoryReader, history: HistoryRecipe, page: number) =>
  reader.answer(adapterWith(history), { kind: 'history.list', helpdesk: 'demo', page });
const fetchSome = (reader: HistoryReader, history: HistoryRecipe, page: number, ...ids: string[]) =>
  reader.answer(adapterWith(history), { kind: 'history.fetch', helpdesk: 'demo', page, ids });

describe('a list that goes on by a cursor', () => {
  it('asks for each page once, with what the page before gave', async () => {
    const reader = openTab();
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await list(reader, byCursor, page));
    expect(pages.map((page) => page.state === 'listed' && page.tickets.map(({ id }) => id))).toEqual([
      ['9', '8'],
      ['7', '6'],
      ['5'],
    ]);
    expect(pages.map((page) => page.state === 'listed' && page.hasMore)).toEqual([true, true, false]);
    expect(asked).toEqual(Object.keys(answers));
  });

  it('finds its way to a later page in a tab that was loaded anew', async () => {
    expect(await list(openTab(), byCursor, 3)).toMatchObject({ tickets: [{ id: '5' }], hasMore: false });
    expect(asked).toEqual(Object.keys(answers));
  });

  it('ends where it leads back to an earlier page', async () => {
    answers['/api/closed?after=c'] = { rows: [row('9'), row('8')], next: 'a b' };
    const reader = openTab();
    const pages = [];
    for (const page of [1, 2, 3]) pages.push(await list(reader, byCursor, page));
    expect(pages.at(-1)).toMatchObject({ state: 'listed', tickets: [], hasMore: false });
    expect(asked).toHaveLength(3);
  });

  it('ends where its last page is given again for every page after it', async () => {
    for (const page of [1, 2, 3]) answers[`/api/closed?page=${page}`] = { rows: [row('9'), row('8')] };
    const reader = openTab();
    expect(await list(reader, recipe, 1)).toMatchObject({ hasMore: true });
    expect(await list(reader, recipe, 2)).toMatchObject({ tickets: [], hasMore: false });
  });

  it('says so where the list became shorter meanwhile', async () => {
    answers['/api/closed'] = { rows: [row('9')] };
    expect(await list(openTab(), byCursor, 3)).toEqual({ state: 'stopped', code: 'unusable' });
  });
});

describe('tickets of a list', () => {
  beforeEach(() => {
    answers['/api/closed?page=1'] = { rows: [row('9'), row('8')], count: 5000 };
  });

  it('are asked for one by one, each once, even if the answer did not arrive', async () => {
    const reader = openTab();
    expect(await list(reader, recipe, 1)).toMatchObject({ isAskedSingly: true, hasMore: true });
    const first = await fetchSome(reader, recipe, 1, '8');
    expect(await fetchSome(reader, recipe, 1, '8')).toEqual(first);
    expect(first).toMatchObject({
      tickets: [{ id: '8', description: 'About 8', fields: { queue: 'Billing' } }],
    });
    expect(asked).toEqual(['/api/closed?page=1', '/api/text/8']);
  });

  it('are asked for once more where the list says that they have changed', async () => {
    const telling: HistoryRecipe = { ...recipe, changed: [{ at: '/changed' }] };
    const closed = (changed: string) => ({ rows: [{ ...row('9'), changed }] });
    const reader = openTab();
    for (const changed of ['monday', 'tuesday']) {
      answers['/api/closed?page=1'] = closed(changed);
      expect(await list(reader, telling, 1)).toMatchObject({ tickets: [{ id: '9', changed }] });
      await fetchSome(reader, telling, 1, '9');
    }
    expect(asked.filter((path) => path === '/api/text/9')).toHaveLength(2);
  });

  it('are no more than the helpdesk gives at most', async () => {
    const limited: HistoryRecipe = { ...recipe, total: '/count', most: 2 };
    expect(await list(openTab(), limited, 1)).toMatchObject({ hasMore: false, total: 2 });
    expect(await list(openTab(), { ...recipe, most: 2 }, 1)).toMatchObject({ hasMore: false });
  });

  it('count only where the number is one', async () => {
    answers['/api/closed?page=1'] = { rows: [row('9')], count: 'many' };
    const reply = await list(openTab(), { ...recipe, total: '/count' }, 1);
    expect(reply).toMatchObject({ hasMore: false });
    expect(reply).not.toHaveProperty('total');
  });

  it('leave out what has an id that could lead elsewhere', async () => {
    answers['/api/closed?page=1'] = { rows: [row('../admin'), row('8')] };
    expect(await list(openTab(), recipe, 1)).toMatchObject({ tickets: [{ id: '8' }] });
  });
});

describe('what stands in the way', () => {
  it.each([
    [
      'a busy helpdesk that says for how long',
      429,
      { 'retry-after': '20' },
      { code: 'busy', retryAfter: 20 },
    ],
    ['a helpdesk that is overloaded', 503, {}, { code: 'busy' }],
    ['somebody who is not logged in', 401, {}, { code: 'session' }],
    ['somebody who may not see it', 403, {}, { code: 'session' }],
    ['an interface that is not there', 404, {}, { code: 'unusable' }],
  ])('is told: %s', async (_, status, headers, told) => {
    answers['/api/closed?page=1'] = new Response('', { status, headers });
    expect(await list(openTab(), recipe, 1)).toEqual({ state: 'stopped', ...told });
  });

  it('is that nothing is known about the list of this helpdesk', async () => {
    const { history: _, ...without } = adapterWith(recipe);
    const request = { kind: 'history.list' as const, helpdesk: 'demo', page: 1 };
    expect(await openTab().answer(without, request)).toEqual({ state: 'stopped', code: 'no-recipe' });
    expect(await openTab().answer(undefined, request)).toEqual({ state: 'stopped', code: 'no-recipe' });
  });

  it('is told about a single ticket, too, rather than leaving it out', async () => {
    answers['/api/closed?page=1'] = { rows: [row('9')] };
    answers['/api/text/9'] = new Response('', { status: 503, headers: { 'retry-after': '5' } });
    expect(await fetchSome(openTab(), recipe, 1, '9')).toEqual({
      state: 'stopped',
      code: 'busy',
      retryAfter: 5,
    });
  });

  it('is the end of the page itself, which nobody has to be told', async () => {
    stop.abort(new Error('the page has gone'));
    await expect(list(openTab(), recipe, 1)).rejects.toThrow('the page has gone');
  });
});
