// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import type { Ask } from '../../protocol/client';
import { readAgain } from '../closed-tickets/read-again';
import type { LoadPart } from '../later/later-parts';
import { lookAtLeft } from './look-again';
import { TestPage } from './visits-test-support';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const origin = 'http://desk.example';
const adapters = loadAdapters();

describe('a ticket in which the agent did something', () => {
  let page: TestPage;

  beforeEach(async () => {
    page = new TestPage();
    page.showTicket('7', 'VPN drops');
    await page.start();
    await page.untilShown('P2');
  });
  afterEach(() => page.stop());

  const act = (html: string, event: string) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    document.querySelector('main')?.lastElementChild?.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const leave = async () => {
    page.showTicket('8', 'another');
    await vi.waitFor(() => expect(page.predicted).toHaveLength(2));
  };

  it.each([
    ['a button', '<button>Close ticket</button>', 'click'],
    ['a list', '<select></select>', 'change'],
    ['a link about it', '<a href="/close?ticket=7">Close</a>', 'click'],
  ])('is looked at once more when it is left: %s', async (_, html, event) => {
    act(html, event);
    await leave();
    expect(page.lookAgain).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '7' }));
  });

  it.each([
    ['nothing was done', '<p>words</p>', 'click'],
    ['a link leads elsewhere', '<a href="/tickets/71">next</a>', 'click'],
  ])('is not where %s', async (_, html, event) => {
    act(html, event);
    await leave();
    expect(page.lookAgain).not.toHaveBeenCalled();
  });

  it('is noted for the next page where its page goes away', () => {
    act('<button>Close ticket</button>', 'click');
    window.dispatchEvent(new Event('pagehide'));
    expect(page.asked.filter(({ kind }) => kind === 'ticket.leave')).toMatchObject([
      { request: { helpdesk: 'demo', url: `${origin}/tickets/7` } },
    ]);
  });
});

describe('the next page', () => {
  it('looks at what was left by the interface, and at nothing that is open', async () => {
    vi.useFakeTimers();
    const asked: unknown[] = [];
    const fetch = vi.fn(async (input: RequestInfo | URL) => {
      const id = /tickets\/(\d+)/.exec(String(input))?.[1];
      const ticket = { id, subject: 'VPN', status: 'closed', fields: { priority: 'high' }, messages: [] };
      return Response.json(ticket);
    });
    const ask = (async (kind: string, request: unknown) => {
      if (kind === 'ticket.observe') asked.push(request);
      return [7, 8].map((id) => ({ helpdesk: 'demo', url: `${origin}/tickets/${id}` }));
    }) as Ask;
    const load = (async () => ({ readAgain })) as unknown as LoadPart;
    document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
    const world = { document, fetch, signal: new AbortController().signal };
    const looking = lookAtLeft(adapters, `${origin}/tickets/8`, { ask, load, world });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await looking;
    expect(asked).toMatchObject([{ id: '7', status: 'closed', fields: { priority: 'high' } }]);
  });
});
