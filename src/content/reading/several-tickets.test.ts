// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { SiteDetection } from './detect-site';
import { matchListPage, matchTicketPage, type TicketPage } from './match-page';
import { readFromPage } from './read-page';
import { readQueue } from './read-queue';
import { readTicket } from './read-ticket';
import { shownTicket } from './scope';

const origin = 'http://desk.example';
const { signal } = new AbortController();

beforeEach(() => {
  document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
  document.body.innerHTML = '';
});

function adapterWith(change: object): Adapter {
  const [adapter] = loadAdapters([{ ...demo, ...change }]);
  if (!adapter) throw new Error('no adapter');
  return adapter;
}

function pageOf(adapter: Adapter, id = '7'): TicketPage {
  const page = matchTicketPage([adapter], `${origin}/tickets/${id}`, document);
  if (!page) throw new Error('no ticket');
  return page;
}

const pane = (id: string, subject: string, style = '') =>
  `<main data-ticket-id="${id}" ${style}><h1 data-field="subject">${subject}</h1></main>`;

describe('several tickets in one page', () => {
  it('are told apart by the id that each states', () => {
    document.body.innerHTML = pane('6', 'left open') + pane('7', 'this one') + pane('8', 'next');
    const page = pageOf(adapterWith({ scope: [{ css: 'main' }] }));
    expect(readFromPage(page, document)?.texts.subject?.value).toBe('this one');
  });

  it('of which only hidden ones are there count as not there', () => {
    document.body.innerHTML = pane('6', 'hidden', 'style="display: none"') + pane('8', 'shown');
    const page = pageOf(adapterWith({ scope: [{ css: 'main', pick: 'visible' }] }));
    expect(shownTicket(page, document)).toBe('another');
    expect(readFromPage(page, document)).toBeUndefined();
  });
});

it('a page that never states its id is read by the interface alone', async () => {
  document.body.innerHTML = pane('8', 'of somebody else');
  const { id: _, ...dom } = demo.dom;
  const page = pageOf(adapterWith({ dom }));
  const read = (fetch: typeof globalThis.fetch) =>
    readTicket(page, { document, fetch, signal, waitForChange: async () => false });
  expect(await read(async () => Response.json({ id: '7', subject: 'VPN' }))).toMatchObject({
    subject: 'VPN',
  });
  expect(await read(async () => Response.json({ id: '8', subject: 'wrong' }))).toBeUndefined();
});

it('a product without a mark on its pages is recognised by its interface, asked once', async () => {
  document.head.innerHTML = '';
  const hosts = {
    match: [],
    selfHosted: true,
    probe: [{ json: '/api/about', at: '/product', re: '^demo$' }],
  };
  const adapter = adapterWith({ hosts });
  const fetch = vi.fn(async () => Response.json({ product: 'demo' }));
  const found = vi.fn();
  const { isDetected } = new SiteDetection(fetch, signal, found, vi.fn());
  const match = (path: string) => matchTicketPage([adapter], origin + path, document, isDetected);
  expect(match('/somewhere')).toBeUndefined();
  expect(fetch).not.toHaveBeenCalled();
  expect(match('/tickets/7')).toBeUndefined();
  await vi.waitFor(() => expect(found).toHaveBeenCalledOnce());
  expect(match('/tickets/7')?.id).toBe('7');
  expect(match('/tickets/8')?.id).toBe('8');
  expect(fetch).toHaveBeenCalledOnce();
});

it('a queue is read by the interface, else from its rows', async () => {
  const list = {
    requests: { queue: '/api/queue' },
    from: 'queue',
    rows: '/items',
    id: [{ at: '/id' }],
    subject: [{ at: '/subject' }],
  };
  const rows = { row: ['.new-row', 'li'], id: [{ get: '@data-id' }], subject: [{ css: 'a' }] };
  const adapter = adapterWith({ api: { ...demo.api, list }, dom: { ...demo.dom, list: rows } });
  document.body.innerHTML = '<ul><li data-id="1"><a>VPN</a></li><li><a>without id</a></li></ul>';
  const page = matchListPage([adapter], `${origin}/queue/all`, document);
  if (!page) throw new Error('no queue');
  const read = (answer: Response) => readQueue(page, { document, signal, fetch: async () => answer });
  expect(await read(Response.json({ items: [{ id: 2, subject: 'Mail' }] }))).toEqual({
    rows: [{ id: '2', subject: 'Mail' }],
    source: 'api',
  });
  expect(await read(new Response('', { status: 500 }))).toEqual({
    rows: [{ id: '1', subject: 'VPN' }],
    source: 'dom#1',
  });
  expect(matchListPage([adapter], `${origin}/tickets/7`, document)).toBeUndefined();
});
