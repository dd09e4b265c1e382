// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { TicketWriter } from './ticket-writer';
import { writeFields } from './write-fields';
import { desk, form, origin, pageWith, priority, values, via, worldOf, write } from './write-test-support';

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

  it('asks for a new token where the page has an old one, and sends once more, once', async () => {
    let token = 'rotated';
    let sent = 0;
    let now = 'low';
    const world = worldOf((method, path) => {
      if (method === 'GET' && path === '/tickets/7')
        return new Response(`<meta name="csrf-token" content="${token}"><main data-ticket-id="7"></main>`);
      if (method === 'GET') return Response.json({ id: '7', priority: now, status: 'open' });
      sent++;
      const [, init] = world.fetch.mock.calls.at(-1) ?? [];
      if (init?.headers?.['X-CSRF-Token'] !== 'rotated')
        return new Response('Invalid CSRF token', { status: 403 });
      now = 'high';
      return Response.json({});
    });
    await expect(write(pageWith({ priority }), world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    expect(sent).toBe(2);
    token = 'another';
    now = 'low';
    await expect(write(pageWith({ priority }), world)).rejects.toMatchObject({ code: 'forbidden' });
    expect(sent).toBe(4);
  });

  it('takes a redirection for a session that has ended, and sends nothing', async () => {
    const world = worldOf(() => Object.defineProperty(new Response(''), 'status', { value: 0 }));
    for (const each of [
      pageWith({ priority }),
      pageWith({ priority: { head: 'severity', values, via: form } }),
    ])
      await expect(write(each, world)).rejects.toMatchObject({
        code: expect.stringMatching(/session|forbidden/),
      });
    expect(world.fetch.mock.calls.every(([, init]) => (init?.method ?? 'GET') === 'GET')).toBe(true);
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
    await expect(write(pageWith({ priority }), another)).rejects.toMatchObject({ code: 'merged' });
    expect(another.fetch.mock.calls.every(([, init]) => (init?.method ?? 'GET') === 'GET')).toBe(true);
    const page = pageWith({ priority });
    const moved = { ...page, adapter: { ...page.adapter, scope: [{ css: 'main' }] } };
    document.querySelector('main')?.setAttribute('data-ticket-id', '9');
    const world = desk();
    await expect(write(moved, world)).rejects.toMatchObject({ code: 'left' });
    expect(world.fetch).not.toHaveBeenCalled();
  });
});

const load = async () => ({ writeFields });

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
      load,
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

describe('several fields in one request', () => {
  it('can be undone as far as the helpdesk took them', async () => {
    const field = (name: string) => ({
      head: 'severity',
      values,
      via: {
        ...via,
        json: { ticket: { [name]: '{value}' } },
        read: { ...via.read, value: [{ from: 'now', at: `/${name}` }] },
      },
    });
    const page = pageWith({ priority: field('priority'), urgency: field('urgency') });
    const stored = { priority: 'low', urgency: 'low' };
    const world = worldOf((method, _path, body) => {
      // It says yes, and leaves the urgency as it was.
      if (method !== 'GET') stored.priority = JSON.parse(body).ticket.priority;
      return Response.json({ id: '7', ...stored });
    });
    const ticket = { helpdesk: 'demo', origin, id: '7' };
    const writer = new TicketWriter(page, ticket, world, vi.fn(async () => ({})) as never, load, vi.fn());
    const changes = ['priority', 'urgency'].map((name) => ({ field: name, value: 'high' }));
    await expect(writer.apply(changes)).rejects.toMatchObject({
      written: [{ field: 'priority', from: 'low', to: 'high' }],
      failed: [{ field: 'urgency' }],
      problem: { code: 'unconfirmed' },
    });
    expect(stored).toEqual({ priority: 'high', urgency: 'low' });
    await writer.undo(['priority']);
    expect(stored).toEqual({ priority: 'low', urgency: 'low' });
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
    const writer = new TicketWriter(pageWith({ priority }), key, world, ask as never, load, vi.fn());
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

describe('a value that the helpdesk does not have', () => {
  const recipe = {
    values: {},
    type: 'number',
    options: {
      requests: { groups: '/api/groups' },
      from: 'groups',
      rows: '/groups',
      code: [{ at: '/id' }],
      name: [{ at: '/name' }],
    },
    via,
  };
  const listing = (groups: unknown) => {
    const sent: string[] = [];
    const world = worldOf((method, path, body) => {
      if (method === 'PUT') sent.push(body);
      if (path.endsWith('groups')) return Response.json(groups);
      return Response.json({ id: '7', priority: sent.length > 0 ? 2 : 1 });
    });
    return { world, sent };
  };

  it('is not sent, which would empty the field: neither gone from the list, nor with the list out of reach', async () => {
    const lists = [{ groups: [{ id: 2, name: 'Billing' }] }, 'no list', {}];
    for (const groups of lists) {
      const { world, sent } = listing(groups);
      const written = write(pageWith({ priority: recipe }), world, 'Sales');
      await expect(written).rejects.toMatchObject({ code: 'gone' });
      expect(sent).toEqual([]);
    }
  });

  it('is put back all the same where it was there before', async () => {
    const { world, sent } = listing({ groups: [] });
    const back = [{ field: 'priority', value: '2', isUndo: true as const }];
    await expect(writeFields(pageWith({ priority: recipe }), back, world)).resolves.toMatchObject([
      { from: '1', to: '2' },
    ]);
    expect(sent).toEqual(['{"ticket":{"priority":2}}']);
  });
});
