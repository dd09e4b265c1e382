// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import { english } from '../../shared/english';
import { learnedDesk } from '../card/preview/sample-desk';
import { typical } from '../card/preview/sample-predictions';
import type { LoadPart } from '../later/later-parts';
import { writeFields } from '../writing/write-fields';
import { origin, pageWith, priority, worldOf } from '../writing/write-test-support';
import { CardWriting } from './card-writing';

vi.mock('webextension-polyfill', () => ({ default: {} }));

async function fill(status: string): Promise<string[]> {
  const sent: string[] = [];
  let now = '';
  const world = worldOf((method, _, body) => {
    if (method === 'PUT') {
      sent.push(body);
      now = JSON.parse(body).ticket.priority;
    }
    return Response.json({ id: '7', priority: now, status });
  });
  const page = pageWith({ priority: { ...priority, values: { P2: 'high' } } });
  const key = { helpdesk: 'demo', origin, id: '7' };
  const ticket: Ticket = {
    ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {}, status },
    fields: { priority: '' },
  };
  const ask = (async (kind: string) => (kind === 'audit.undone' ? [] : {})) as Ask;
  const load = (async () => ({ writeFields })) as unknown as LoadPart;
  const setting = { page, document, world, ask, load, translate: english, report: vi.fn() };
  await new CardWriting(setting, ticket, key).fillEmpty({ state: 'ready', prediction: typical, labels: [] });
  return sent;
}

it('fills an empty field of an open ticket by itself, and of a closed one nothing', async () => {
  expect(await fill('In Bearbeitung')).toHaveLength(1);
  expect(await fill('Geschlossen')).toEqual([]);
});

it('says that the page shows what was there before, where its server has drawn it, until it shows something else', async () => {
  let now = 'low';
  const world = worldOf((method, _, body) => {
    if (method === 'PUT') now = JSON.parse(body).ticket.priority;
    return Response.json({ id: '7', priority: now, status: 'open' });
  });
  const drawn = pageWith({ priority: { ...priority, values: { P2: 'high' } } });
  const page = { ...drawn, adapter: { ...drawn.adapter, serverRendered: true } };
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<b data-field="priority">Low</b>');
  const key = { helpdesk: 'demo', origin, id: '7' };
  const ticket: Ticket = {
    ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {}, status: 'open' },
    fields: { priority: 'low' },
  };
  const load = (async () => ({ writeFields })) as unknown as LoadPart;
  const ask = (async () => ({})) as unknown as Ask;
  const view = { state: 'ready' as const, prediction: typical, labels: [] };
  const setting = { page, document, world, ask, load, translate: english, report: vi.fn() };
  const writing = new CardWriting(setting, ticket, key);
  const isOld = () => writing.offers(view).map(({ isOldOnPage = false }) => isOldOnPage);
  expect(isOld()).toEqual([false]);
  await writing.apply(view, undefined);
  expect(isOld()).toEqual([true]);
  const shown = document.querySelector('[data-field="priority"]');
  if (shown) shown.textContent = 'High';
  expect(isOld()).toEqual([false]);
});

it('offers a field of the desk’s own once the interface says what it calls it, and not where it knows none', async () => {
  const keys = {
    ...{ requests: { fields: '/api/fields' }, from: 'fields', rows: '/fields' },
    ...{ code: [{ at: '/key' }], name: [{ at: '/label' }] },
  };
  const world = worldOf(() => Response.json({ fields: [{ key: 'cf_queue', label: 'Queue' }] }));
  const page = pageWith({}, { custom: { keys, via: priority.via } });
  const key = { helpdesk: 'demo', origin, id: '7' };
  const ticket: Ticket = {
    ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {}, fields: {} },
  };
  const setting = { page, document, world, ask: vi.fn(), load: vi.fn(), translate: english, report: vi.fn() };
  const writing = new CardWriting(setting as never, ticket, key);
  const view = { state: 'ready' as const, prediction: learnedDesk, labels: [] };
  const offered = () => writing.offers(view).map(({ field }) => field);
  expect(offered()).toEqual([]);
  expect(await writing.learnLists(learnedDesk)).toBe(true);
  expect(offered()).toEqual(['queue']);
});

it('writes as the version of the product does that has drawn the page', async () => {
  const older = { unless: '#new-header', fields: { priority: { ...priority, values: { P2: 'old' } } } };
  const key = { helpdesk: 'demo', origin, id: '7' };
  const ticket: Ticket = {
    ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {}, fields: {} },
  };
  const view = { state: 'ready' as const, prediction: typical, labels: [] };
  for (const [header, value] of [
    ['<p id="new-header">5</p>', 'high'],
    ['', 'old'],
  ] as const) {
    const page = pageWith({ priority: { ...priority, values: { P2: 'high' } } }, { older });
    document.body.insertAdjacentHTML('beforeend', header);
    const setting = { page, document, world: worldOf(() => Response.json({})), report: vi.fn() };
    const more = { ask: vi.fn(), load: vi.fn(), translate: english };
    const writing = new CardWriting({ ...setting, ...more } as never, ticket, key);
    expect(writing.offers(view).map((offer) => offer.value)).toEqual([value]);
  }
});

it('offers only the tags that the ticket has not', () => {
  const tags = { via: { ...priority.via, several: {} } };
  const key = { helpdesk: 'demo', origin, id: '7' };
  const offered = (present: string[]) => {
    const ticket: Ticket = {
      ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {} },
      fields: { tags: present },
    };
    const world = worldOf(() => Response.json({}));
    const page = pageWith({ tags });
    const setting = {
      page,
      document,
      world,
      ask: vi.fn(),
      load: vi.fn(),
      translate: english,
      report: vi.fn(),
    };
    const view = { state: 'ready' as const, prediction: learnedDesk, labels: [] };
    return new CardWriting(setting as never, ticket, key).offers(view).map(({ value }) => value);
  };
  expect(offered([])).toEqual(['login\nfinance']);
  expect(offered(['old', 'Login'])).toEqual(['finance']);
  expect(offered(['login', 'finance'])).toEqual([]);
});
