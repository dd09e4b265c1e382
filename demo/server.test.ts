import { afterEach, describe, expect, it } from 'vitest';
import { edgeCaseIds } from './edge-cases';
import { type Demo, type DemoOptions, startDemo } from './server';
import type { TicketJson, TicketRow } from './ticket';

let demo: Demo | undefined;
afterEach(() => demo?.close());

async function start(options: DemoOptions = {}): Promise<string> {
  demo = await startDemo({ port: 0, ...options });
  return demo.url;
}

async function read<T>(address: string, init?: RequestInit): Promise<T> {
  return (await (await fetch(address, init)).json()) as T;
}

describe('tickets', () => {
  it('lists at least 18 tickets in three languages and no edge case', async () => {
    const rows = await read<TicketRow[]>(`${await start()}/api/tickets?queue=all`);
    const count = (language: string) => rows.filter((row) => row.language === language).length;
    expect(rows.length).toBeGreaterThanOrEqual(18);
    expect([count('en') >= 10, count('de') >= 4, count('es') >= 4]).toEqual([true, true, true]);
    expect(count('und')).toBe(0);
  });

  it('gives every ticket an id of its own and puts the newest first', async () => {
    const rows = await read<TicketRow[]>(`${await start()}/api/tickets?queue=all`);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.map((row) => row.created)).toEqual(
      rows
        .map((row) => row.created)
        .sort()
        .reverse(),
    );
  });

  it('tells the description and what followed it, with ages that count back from now', async () => {
    const url = await start({ now: new Date('2026-03-02T12:00:00Z') });
    const ticket = await read<TicketJson>(`${url}/api/tickets/4819`);
    expect(ticket).toMatchObject({ number: '#4819', requester: 'Tom Adeyemi', status: 'open' });
    expect(ticket.created).toBe('2026-03-02T10:24:00.000Z');
    expect(ticket.description).toContain('bulging');
    expect(ticket.messages.map(({ role }) => role)).toEqual(['agent', 'internal', 'customer']);
  });

  it('makes a conversation of two megabytes', async () => {
    const ticket = await read<TicketJson>(`${await start()}/api/tickets/${edgeCaseIds.twoMegabytes}`);
    expect(JSON.stringify(ticket).length).toBeGreaterThan(2_000_000);
  });
});

describe('changes', () => {
  it('keeps a field that was set', async () => {
    const address = `${await start()}/api/tickets/4821`;
    await fetch(address, { method: 'PUT', body: JSON.stringify({ fields: { priority: 'high' } }) });
    expect((await read<TicketJson>(address)).fields).toMatchObject({ priority: 'high', status: 'new' });
  });

  it('refuses a value that the field does not have', async () => {
    const address = `${await start()}/api/tickets/4821`;
    const answer = await fetch(address, { method: 'PUT', body: '{"fields": {"priority": "huge"}}' });
    expect(answer.status).toBe(422);
    expect((await read<TicketJson>(address)).fields.priority).toBe('');
  });

  it('refuses a body that is no JSON', async () => {
    const address = `${await start()}/api/tickets/4821/messages`;
    expect((await fetch(address, { method: 'POST', body: 'hello' })).status).toBe(422);
  });

  it('adds a message', async () => {
    const url = await start();
    const body = JSON.stringify({ role: 'internal', text: 'Asked the network team.' });
    await fetch(`${url}/api/tickets/4821/messages`, { method: 'POST', body });
    const { messages } = await read<TicketJson>(`${url}/api/tickets/4821`);
    expect(messages.at(-1)).toMatchObject({ role: 'internal', text: 'Asked the network team.' });
  });
});

describe('misbehaviour on demand', () => {
  it('lets /api fail and keeps the data of its own pages up', async () => {
    const url = await start({ apiFails: true });
    expect((await fetch(`${url}/api/tickets/4821`)).status).toBe(500);
    expect((await fetch(`${url}/app-data/tickets/4821`)).status).toBe(200);
  });

  it('reads the switch from the page that asks', async () => {
    const address = `${await start()}/api/tickets/4821`;
    const failing = await fetch(address, { headers: { referer: `${address}?api=fail` } });
    expect([failing.status, (await fetch(address)).status]).toEqual([500, 200]);
  });
});

describe('pages', () => {
  it('serves the same page for every view, under a strict policy', async () => {
    const url = await start();
    for (const path of ['/queue/all', '/tickets/4821', '/tickets-like/4821']) {
      const answer = await fetch(url + path);
      expect(await answer.text()).toContain('<meta name="application-name" content="Demo Helpdesk">');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('serves nothing from outside its folder', async () => {
    const url = await start();
    for (const path of ['/server.ts', '/..%2fserver.ts', '/%2e%2e/store.ts', '/tickets/4821/more']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });
});
