// @vitest-environment happy-dom
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { matchTicketPage } from '../src/content/reading/match-page';
import { readTicket } from '../src/content/reading/read-ticket';
import type { Ticket } from '../src/core/ticket';
import { loadAdapters } from '../src/helpdesks/registry';

const adapters = loadAdapters();
const folder = (id: string) => `tests/helpdesks/${id}`;

/**
 * Every helpdesk's adapter over a page and answers that we wrote after its own: `ticket.html` with its address in the
 * first line, `answers.json` by path, and in `expected.json` the ticket as read from the page alone and from the answers.
 * `UPDATE_EXPECTED=1` writes the latter anew; look at the difference before you keep it.
 */
describe.each(adapters.map(({ id }) => id))('helpdesk %s', (id) => {
  it('has a page to be tried on', () => {
    expect(existsSync(`${folder(id)}/ticket.html`)).toBe(true);
  });

  it('is recognised by its page, and by no other address on it', () => {
    const { address, document } = loadPage(id);
    expect(matchTicketPage(adapters, address, document)?.adapter.id).toBe(id);
    expect(matchTicketPage(adapters, new URL('/somewhere', address).href, document)).toBeUndefined();
    const other = new DOMParser().parseFromString('<h1>#57: a page of somebody else</h1>', 'text/html');
    expect(matchTicketPage(adapters, address, other)).toBeUndefined();
  });

  it('is read from its page', async () => {
    expect(await read(id, {})).toEqual(expected(id, 'page', await read(id, {})));
  });

  it('is read from its interface', async () => {
    const answers = JSON.parse(readFileSync(`${folder(id)}/answers.json`, 'utf8'));
    expect(await read(id, answers)).toEqual(expected(id, 'interface', await read(id, answers)));
  });
});

function loadPage(id: string): { address: string; document: Document } {
  const html = readFileSync(`${folder(id)}/ticket.html`, 'utf8');
  const [, address] = /^<!-- url: (\S+) -->/.exec(html) ?? [];
  if (!address) throw new Error(`${id}: the first line of ticket.html has to be <!-- url: … -->`);
  return { address, document: new DOMParser().parseFromString(html, 'text/html') };
}

/** Reads with these answers by path; whatever else is asked for is not found. */
async function read(id: string, answers: Record<string, unknown>): Promise<Ticket | undefined> {
  const { address, document } = loadPage(id);
  const page = matchTicketPage(adapters, address, document);
  if (!page) throw new Error(`${id}: its own page is not recognised`);
  const fetch = vi.fn(async (input: unknown) => {
    const { pathname } = new URL(String(input));
    return Object.hasOwn(answers, pathname)
      ? Response.json(answers[pathname])
      : new Response('', { status: 404 });
  });
  const { signal } = new AbortController();
  return readTicket(page, { document, fetch, signal, waitForChange: async () => false });
}

function expected(id: string, from: 'page' | 'interface', now: unknown): unknown {
  const path = `${folder(id)}/expected.json`;
  const all = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (process.env.UPDATE_EXPECTED) {
    writeFileSync(path, `${JSON.stringify({ ...all, [from]: now }, null, 2)}\n`);
    return now;
  }
  return all[from];
}
