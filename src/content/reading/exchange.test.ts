// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../helpdesks/adapters/demo';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import type { ReadRequest } from '../../helpdesks/request';
import { Exchange } from './exchange';
import { matchTicketPage } from './match-page';
import { listAt } from './pick-from-json';

const origin = 'http://desk.example';
let asked: string[];
let headers: unknown[];

beforeEach(() => {
  asked = [];
  headers = [];
  document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
});

function exchange(
  requests: Record<string, ReadRequest>,
  answers: Record<string, Response>,
  more: { values?: object; headers?: Record<string, string>; cookies?: string } = {},
): Exchange {
  const api = { ...demo.api, requests, headers: more.headers ?? {} };
  const [adapter] = loadAdapters([{ ...demo, api, values: more.values ?? {} }]);
  const page = adapter && matchTicketPage([adapter], `${origin}/tickets/7`, document);
  if (!page) throw new Error('no ticket');
  const fetch = vi.fn(async (input: unknown, init: RequestInit = {}) => {
    const { pathname, search } = new URL(String(input));
    asked.push(pathname + search);
    headers.push(init.headers);
    return answers[pathname + search] ?? new Response('', { status: 404 });
  });
  const askPage = async () => 'from the page';
  const readCookies = () => more.cookies ?? '';
  const { signal } = new AbortController();
  return new Exchange(page, { document, fetch, signal, askPage, readCookies }, requests);
}

describe('requests', () => {
  it('wait for the values that they need, and each is sent once', async () => {
    const values = { user: [{ answer: 'me', at: '/id' }] };
    const requests = { me: '/api/me', ticket: '/api/{user}/{id}', other: '/api/{user}/other' };
    const given = { '/api/me': Response.json({ id: 'a b' }), '/api/a%20b/7': Response.json({ id: 7 }) };
    const answers = await exchange(requests, given, { values }).askAll();
    expect(answers).toEqual({ me: { id: 'a b' }, ticket: { id: 7 } });
    expect(asked.toSorted()).toEqual(['/api/a%20b/7', '/api/a%20b/other', '/api/me']);
  });

  it('are sent only on demand where they are for that', async () => {
    const values = { token: [{ answer: 'me', at: '/token' }] };
    const requests = { ticket: '/api/{id}', me: { path: '/api/me', onDemand: true } };
    const given = { '/api/7': Response.json({ id: 7 }), '/api/me': Response.json({ token: 't1' }) };
    const asking = exchange(requests, given, { values });
    expect(await asking.askAll()).toEqual({ ticket: { id: 7 } });
    expect(await asking.fillHeaders({ 'X-Token': '{token}' })).toEqual({ 'X-Token': 't1' });
    expect(asked).toEqual(['/api/7', '/api/me']);
  });

  it('are not sent where a value cannot be had', async () => {
    expect(await exchange({ ticket: '/api/{nobody}' }, {}).askAll()).toEqual({});
    expect(asked).toEqual([]);
  });

  it('carry what cookies, headers of answers and the page give', async () => {
    const values = {
      token: [{ cookie: 'none' }, { cookie: 'session', at: '/token' }],
      asked: [{ ask: 'servicenow.token' }],
      lacking: [{ cookie: 'none' }],
    };
    const cookies = `other=1; session=${encodeURIComponent('{"token":"secret"}')}`;
    const own = { 'x-token': '{token}', 'x-asked': '{asked}', 'x-lacking': '{lacking}' };
    await exchange({ ticket: '/api/1' }, {}, { values, cookies, headers: own }).askAll();
    expect(headers).toEqual([
      { accept: 'application/json', 'x-token': 'secret', 'x-asked': 'from the page' },
    ]);

    const rotating = { csrf: [{ header: 'CSRF-TOKEN', of: 'me' }] };
    const me = { '/me': Response.json({}, { headers: { 'csrf-token': 'next' } }) };
    expect(
      await exchange({ me: '/me' }, me, { values: rotating }).fillHeaders({ 'X-CSRF': '{csrf}' }),
    ).toEqual({
      'X-CSRF': 'next',
    });
  });

  it('may be one per row of another answer', async () => {
    const each = { from: 'list', rows: '/data', key: '/id', most: 2 };
    const requests = { list: '/list', bodies: { path: '/body/{key}', each } };
    const list = Response.json({ data: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    const given = {
      '/list': list,
      '/body/1': Response.json({ text: 'a' }),
      '/body/2': Response.json({ text: 'b' }),
    };
    expect((await exchange(requests, given).askAll()).bodies).toEqual([{ text: 'a' }, { text: 'b' }]);
  });
});

describe('long lists', () => {
  const rows = (answers: Record<string, unknown>) => (answers.list as { rows: unknown[] }).rows;

  it('go on by links, on this site alone', async () => {
    const list = { path: '/list', pages: { rows: '/rows', next: { link: '/next' }, most: 3 } };
    const given = {
      '/list': Response.json({ rows: [1], next: `${origin}/list?page=2` }),
      '/list?page=2': Response.json({ rows: [2], next: 'https://elsewhere.example/list' }),
    };
    const answers = await exchange({ list }, given).askAll();
    expect(rows(answers)).toEqual([1, 2]);
    expect(answers.list).toHaveProperty('__isCutOff', true);
    expect(asked).toEqual(['/list', '/list?page=2']);
  });

  it('go on by cursor backwards, and by counting until a page is not full', async () => {
    const cursor = { cursor: '/rows/0', parameter: 'before' };
    const back = { path: '/list?a=1', pages: { rows: '/rows', next: cursor, backwards: true, most: 3 } };
    const given = {
      '/list?a=1': Response.json({ rows: [8, 9] }),
      '/list?a=1&before=8': Response.json({ rows: [7] }),
      '/list?a=1&before=7': Response.json({ rows: [] }),
    };
    expect(rows(await exchange({ list: back }, given).askAll())).toEqual([7, 8, 9]);

    const next = { count: 'page' as const, parameter: 'page', size: 2 };
    const counted = { path: '/list', pages: { rows: '/rows', next, most: 5 } };
    const pages = { '/list': Response.json({ rows: [1, 2] }), '/list?page=2': Response.json({ rows: [3] }) };
    const answers = await exchange({ list: counted }, pages).askAll();
    expect(rows(answers)).toEqual([1, 2, 3]);
    expect(answers.list).not.toHaveProperty('__isCutOff');
  });

  it('are not taken for empty where the answer is no list', async () => {
    const next = { count: 'page' as const, parameter: 'page', size: 2 };
    const list = { path: '/list', pages: { rows: '', next, most: 2 } };
    const answers = await exchange({ list }, { '/list': Response.json({ message: 'no' }) }).askAll();
    expect(answers.list).toEqual({ message: 'no' });
  });

  it('say that they are cut off where the answer is the list itself', async () => {
    const next = { count: 'page' as const, parameter: 'page', size: 2 };
    const list = { path: '/list', pages: { rows: ['/rows', ''], next, most: 2 } };
    const given = { '/list': Response.json([1, 2]), '/list?page=2': Response.json([3, 4]) };
    const answers = await exchange({ list }, given).askAll();
    expect([...(answers.list as unknown[])]).toEqual([1, 2, 3, 4]);
    expect(answers.list).toHaveProperty('__isCutOff', true);
    expect(listAt(answers.list, ['/rows', ''])).toHaveLength(4);
  });
});
