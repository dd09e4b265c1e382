// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import { loadAdapters } from '../../helpdesks/registry';
import { matchTicketPage, type TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { TicketWriter } from './ticket-writer';
import { writeFields } from './write-fields';

const origin = 'http://desk.example';
const via = {
  by: 'request',
  method: 'PUT',
  path: '/api/tickets/{id}',
  json: { ticket: { priority: '{value}' } },
  read: {
    requests: { now: '/api/tickets/{id}' },
    id: [{ from: 'now', at: '/id' }],
    value: [{ from: 'now', at: '/priority' }],
  },
} as const;
const form = { by: 'form', page: '/tickets/{id}/edit', form: ['form#edit'], control: 'priority' } as const;
const values = { P1: 'high' };

function pageWith(fields: Record<string, unknown>, more: Record<string, unknown> = {}): TicketPage {
  const file = { ...demo, write: { headers: { 'X-CSRF-Token': '{csrf}' }, fields, ...more }, values: csrf };
  const adapters: Adapter[] = loadAdapters([file]);
  document.head.innerHTML =
    '<meta name="application-name" content="Demo Helpdesk"><meta name="csrf-token" content="secret">';
  document.body.innerHTML = '<main data-ticket-id="7"><h1 data-field="subject">VPN</h1></main>';
  const page = matchTicketPage(adapters, `${origin}/tickets/7`, document);
  if (!page) throw new Error('no ticket');
  return page;
}
const csrf = { csrf: [{ page: { css: 'meta[name="csrf-token"]', get: '@content', outside: true } }] };

function worldOf(
  answer: (method: string, path: string, body: string) => Response,
): World & { fetch: ReturnType<typeof vi.fn> } {
  const fetch = vi.fn(async (input: unknown, init: RequestInit = {}) =>
    answer(init.method ?? 'GET', new URL(String(input)).pathname, String(init.body ?? '')),
  );
  return { document, fetch, signal: new AbortController().signal };
}

/** Keeps a priority, as a helpdesk does. */
function desk(onWrite: (body: string) => Response | undefined = () => undefined) {
  let priority = 'low';
  return worldOf((method, path, body) => {
    if (method === 'GET' && path.startsWith('/api'))
      return Response.json({ id: '7', priority, status: 'open', fields: { priority } });
    const refused = onWrite(body);
    if (refused) return refused;
    priority = JSON.parse(body).ticket.priority;
    return Response.json({});
  });
}

const priority = { head: 'severity', values, via };
const write = async (page: TicketPage, world: World, value = 'high') => {
  const [done] = await writeFields(page, [{ field: 'priority', value }], world);
  return done;
};

describe('writing a field', () => {
  it('sends one request with the token of the page, and gives what was there before', async () => {
    const world = desk();
    await expect(write(pageWith({ priority }), world)).resolves.toEqual({
      field: 'priority',
      from: 'low',
      to: 'high',
    });
    const [, init] = world.fetch.mock.calls.find(([, each]) => each?.method === 'PUT') ?? [];
    expect(init.headers).toMatchObject({ 'X-CSRF-Token': 'secret', 'content-type': 'application/json' });
  });

  it('sends nothing where the field has that value', async () => {
    const world = desk();
    await write(pageWith({ priority }), world, 'low');
    expect(world.fetch.mock.calls.every(([, init]) => init?.method === undefined)).toBe(true);
  });

  it.each([
    ['session', () => new Response('', { status: 401 })],
    ['forbidden', () => new Response('', { status: 403 })],
    ['missing', () => new Response('', { status: 404 })],
    ['refused', () => new Response('', { status: 422 })],
    ['conflict', () => new Response('', { status: 409 })],
    ['unreachable', () => new Response('', { status: 500 })],
    ['unconfirmed', () => Response.json({ ok: true })],
  ] as const)('tells what went wrong: %s', async (code, answer) => {
    await expect(write(pageWith({ priority }), desk(answer))).rejects.toMatchObject({ code });
  });

  it('tells how long to wait', async () => {
    const busy = () => new Response('', { status: 429, headers: { 'retry-after': '30' } });
    await expect(write(pageWith({ priority }), desk(busy))).rejects.toMatchObject({
      code: 'busy',
      retryAfter: 30,
    });
  });

  it('takes a page instead of JSON for a login page', async () => {
    const world = worldOf(() => new Response('<form>', { headers: { 'content-type': 'text/html' } }));
    await expect(write(pageWith({ priority }), world)).rejects.toMatchObject({ code: 'session' });
  });

  it('writes into no closed ticket, and into none but that of the page', async () => {
    for (const closed of [{ closed: ['open'] }, { closed: ['low'], closedField: 'priority' }])
      await expect(write(pageWith({ priority }, closed), desk())).rejects.toMatchObject({ code: 'closed' });
    const fits = pageWith({ priority }, { closed: ['open'], closedField: 'priority' });
    await expect(write(fits, desk())).resolves.toMatchObject({ to: 'high' });
    const another = worldOf(() => Response.json({ id: '8', priority: 'low' }));
    await expect(write(pageWith({ priority }), another)).rejects.toMatchObject({ code: 'left' });
    const page = pageWith({ priority });
    const moved = { ...page, adapter: { ...page.adapter, scope: [{ css: 'main' }] } };
    document.querySelector('main')?.setAttribute('data-ticket-id', '9');
    const world = desk();
    await expect(write(moved, world)).rejects.toMatchObject({ code: 'left' });
    expect(world.fetch).not.toHaveBeenCalled();
  });
});

describe('reading back from a page', () => {
  const read = {
    page: '/tickets/{id}',
    id: [{ css: 'main', get: '@data-id' }],
    value: [{ css: 'b', get: '@data-code' }],
  };
  const page = () => pageWith({ priority: { head: 'severity', values, via: { ...via, read } } });
  const html = (id: string, code: string) => `<main data-id="${id}"><b data-code="${code}">words</b></main>`;

  it('believes the page of this ticket', async () => {
    let code = 'low';
    const world = worldOf((method, path) => {
      if (method === 'PUT') code = 'high';
      return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', code));
    });
    await expect(write(page(), world)).resolves.toMatchObject({ from: 'low', to: 'high' });
  });

  it.each([
    ['left', html('8', 'low')],
    ['session', '<form><input type="password"></form>'],
    ['forbidden', '<p>You may not see this</p>'],
    ['forbidden', '<main data-id="7"></main>'],
  ])('says what is wrong: %s', async (code, answer) => {
    const world = worldOf(() => new Response(answer));
    await expect(write(page(), world)).rejects.toMatchObject({ code });
    expect(world.fetch).not.toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ method: 'PUT' }),
    );
  });
});

describe('writing by the own form', () => {
  const html = (value: string) => `<form id="edit" action="/tickets/7/save">
    <input type="hidden" name="token" value="once"><input name="title" value="VPN">
    <input type="checkbox" name="notify"><select name="priority">
    ${['low', 'high'].map((each) => `<option ${each === value ? 'selected' : ''}>${each}</option>`).join('')}
    </select><input type="submit" name="save" value="Save"></form>`;

  it('sends the whole form back with one change', async () => {
    const sent: [string, string][] = [];
    const world = worldOf((method, path, body) => {
      if (method === 'POST') sent.push([path, body]);
      return new Response(html(sent.length > 0 ? 'high' : 'low'), {
        headers: { 'content-type': 'text/html' },
      });
    });
    const page = pageWith({ priority: { head: 'severity', values, via: form } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    expect(sent).toEqual([['/tickets/7/save', 'token=once&title=VPN&priority=high']]);
  });

  it('finds a control that every session names anew, in a form whose address the page has', async () => {
    const asked: string[] = [];
    const world = worldOf((method, path, body) => {
      asked.push(`${method} ${path} ${body}`);
      const name = `f${asked.length}`;
      const chosen = asked.some((each) => each.startsWith('POST')) ? 'high' : 'low';
      return new Response(
        `<form id="edit" action="#edit"><select name="${name}"><option ${chosen === 'low' ? 'selected' : ''}>low</option>
        <option ${chosen === 'high' ? 'selected' : ''}>high</option></select></form>`,
      );
    });
    const anew = { ...form, page: '/fields/{csrf}/{id}', control: { css: 'select' } };
    const page = pageWith({ priority: { head: 'severity', values, via: anew } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    const read = 'GET /fields/secret/7 ';
    const writes = asked.filter((each) => !each.startsWith('GET /api'));
    expect(writes).toEqual([read, read, `POST /fields/secret/7 f${asked.length - 2}=high`, read]);
  });

  it('chooses an option by its words, in the language of the installation', async () => {
    const words = { low: ['niedrig'], high: ['hoch'] };
    let code = '41';
    const options = () =>
      ['41 niedrig', '42 hoch', '43 eigene'].map((each) => {
        const [value, text] = each.split(' ');
        return `<option value="${value}" ${value === code ? 'selected' : ''}> ${text} </option>`;
      });
    const world = worldOf((method, _, body) => {
      if (method === 'POST') code = new URLSearchParams(body).get('priority') ?? '';
      return new Response(`<form id="edit"><select name="priority">${options().join('')}</select></form>`);
    });
    const page = pageWith({ priority: { head: 'severity', values, via: { ...form, words } } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    expect(code).toBe('42');
    await expect(write(page, world, 'eigene')).resolves.toMatchObject({ from: 'high' });
    await expect(write(page, world, 'urgent')).rejects.toMatchObject({ code: 'gone' });
    expect(code).toBe('43');
  });

  it.each([
    ['session', '<form><input type="password"></form>'],
    ['forbidden', '<p>You may not do this</p>'],
    ['forbidden', html('low').replace('<select ', '<select disabled ')],
    ['gone', html('low').replace('>high<', '>urgent<')],
    ['ambiguous', html('low').replace('</select>', '</select><select name="priority"><option>low</select>')],
    ['note', html('low').replace('</select>', '</select><textarea name="note" required></textarea>')],
  ])('tells what is in the way: %s', async (code, answer) => {
    const page = pageWith({ priority: { head: 'severity', values, via: form } });
    await expect(
      write(
        page,
        worldOf(() => new Response(answer)),
      ),
    ).rejects.toMatchObject({ code });
  });
});

describe('several fields', () => {
  it('stop at the first failure; what was written can be undone', async () => {
    const page = pageWith({
      priority,
      urgency: { head: 'severity', values, via: { ...via, path: '/api/urgency/{id}' } },
    });
    let stored = 'low';
    const world = worldOf((method, path, body) => {
      if (method === 'GET') return Response.json({ id: '7', priority: stored });
      if (path.includes('urgency')) return new Response('', { status: 403 });
      stored = JSON.parse(body).ticket.priority;
      return Response.json({});
    });
    const noted = vi.fn(async () => ({}));
    const writer = new TicketWriter(
      page,
      { helpdesk: 'demo', origin, id: '7' },
      world,
      noted as never,
      vi.fn(),
    );
    const changes = [
      { field: 'priority', value: 'high' },
      { field: 'urgency', value: 'urgent' },
    ];
    await expect(writer.apply(changes)).rejects.toMatchObject({
      written: [{ field: 'priority', from: 'low', to: 'high' }],
      failed: [{ field: 'urgency' }],
      problem: { code: 'forbidden' },
    });
    expect(stored).toBe('high');
    await writer.undo(['priority', 'urgency']);
    expect(stored).toBe('low');
    expect(writer.written).toEqual([]);
    expect(noted).toHaveBeenCalledTimes(3);
  });
});

describe('what is filled in without a click', () => {
  const fill = async (before: string, undone: string[] = []) => {
    let now = before;
    const world = worldOf((method, _path, body) => {
      if (method !== 'GET') now = JSON.parse(body).ticket.priority;
      return Response.json({ id: '7', priority: now, status: 'open', fields: { priority: now } });
    });
    const noted = vi.fn();
    const ask = async (kind: string, request: unknown) => {
      if (kind === 'audit.undone') return undone;
      return noted(request) ?? {};
    };
    const key = { helpdesk: 'demo', origin, id: '7' };
    const writer = new TicketWriter(pageWith({ priority }), key, world, ask as never, vi.fn());
    await writer.fillEmpty([{ field: 'priority', value: 'high' }]);
    return { now, written: writer.written, noted: noted.mock.calls.length };
  };

  it('goes into a field that is empty, and can be undone', async () => {
    expect(await fill('')).toEqual({
      ...{ now: 'high', written: [{ field: 'priority', from: '', to: 'high', isFilled: true }], noted: 1 },
    });
  });

  it('leaves alone what somebody has chosen', async () => {
    expect(await fill('low')).toEqual({ now: 'low', written: [], noted: 0 });
  });

  it('does not come back where it was taken back', async () => {
    expect(await fill('', ['priority'])).toEqual({ now: '', written: [], noted: 0 });
    expect((await fill('', ['urgency'])).now).toBe('high');
  });
});
