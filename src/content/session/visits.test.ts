// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import type { Prediction } from '../../core/suggestion';
import { ProtocolError } from '../../protocol/create-ask';
import { predictionFor, TestPage } from './visits-test-support';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let page: TestPage;

beforeEach(() => {
  page = new TestPage();
});

afterEach(() => page.stop());

describe('the card of a ticket', () => {
  it('is put into the sidebar, with the suggestions for what was read', async () => {
    page.showTicket('7', 'VPN drops');
    await page.start();
    await page.untilShown('P2');
    expect(page.hosts[0]?.parentElement?.matches('aside')).toBe(true);
    expect(page.predicted).toMatchObject([{ id: '7', subject: 'VPN drops', helpdesk: 'demo' }]);
  });

  it('stays away where the organisation measures in silence; the ticket is read and answered all the same', async () => {
    page.rules = { ...page.rules, shows: false };
    page.showTicket('1', 'VPN drops');
    await page.start();
    await vi.waitFor(() => expect(page.predicted).toHaveLength(1));
    expect(page.hosts).toHaveLength(0);
  });

  it.each([
    ['click', true],
    ['never', false],
  ] as const)('offers to write into the ticket by policy: %s', async (writes, offers) => {
    page.rules = { ...page.rules, writes };
    page.showServerRendered('7', 'VPN drops');
    await page.start();
    await page.untilShown('P2');
    expect(page.card?.innerHTML.includes('in the ticket')).toBe(offers);
  });

  it('begins where the helpdesk says by its interface alone what it is, which it is asked once', async () => {
    page.rules = { ...page.rules, lists: { shows: true, requestsPerHour: 0 } };
    document.head.innerHTML = '';
    page.address = 'http://desk.example/#ticket/zoom/7';
    const fetched: string[] = [];
    await page.start(async (input) => {
      const { pathname } = new URL(String(input));
      fetched.push(pathname);
      const isProbe = pathname === '/api/v1/getting_started';
      return isProbe ? Response.json({ setup_done: true }) : new Response('', { status: 404 });
    });
    await vi.waitFor(() => expect(fetched).toContain('/api/v1/tickets/7'));
    expect(fetched.filter((path) => path === '/api/v1/getting_started')).toHaveLength(1);
  });

  it('follows to the next ticket, and goes where there is none', async () => {
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
    page.showTicket('8', 'second');
    await vi.waitFor(() => expect(page.predicted).toHaveLength(2));
    await page.untilShown('P2');
    expect(page.hosts).toHaveLength(1);
    page.address = 'http://desk.example/queue/all';
    document.body.innerHTML = '<main>queue</main>';
    await vi.waitFor(() => expect(page.hosts).toHaveLength(0));
  });

  it('never shows a late answer for the ticket before', async () => {
    const late: { give?: (prediction: Prediction) => void } = {};
    const ofSecond = predictionFor('second');
    page.answers.set('ticket.predict', ({ id }: { id: string }) =>
      id === '7' ? new Promise((resolve) => (late.give = resolve)) : ofSecond,
    );
    page.showTicket('7', 'first');
    await page.start();
    await vi.waitFor(() => expect(page.predicted).toHaveLength(1));
    const firstCard = page.card;
    page.showTicket('8', 'second');
    await page.untilShown('P2');
    late.give?.({ ...ofSecond, text: 'LATE', suggestions: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.text).toContain('P2');
    expect(page.hosts).toHaveLength(1);
    expect(firstCard?.textContent).toBe('');
  });

  it('does not appear while the page still shows the ticket before', async () => {
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
    page.address = 'http://desk.example/tickets/8';
    window.dispatchEvent(new Event('popstate'));
    await vi.waitFor(() => expect(page.hosts).toHaveLength(0));
    expect(page.predicted).toHaveLength(1);
    page.drawTicket('8', 'second');
    await page.untilShown('P2');
    expect(page.predicted).toMatchObject([{ subject: 'first' }, { subject: 'second' }]);
  });

  it('goes as soon as the content is of another ticket, even before the address is', async () => {
    page.showServerRendered('57', 'first');
    await page.start();
    await page.untilShown('P2');
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = '#58: second';
    await vi.waitFor(() => expect(page.hosts).toHaveLength(0));
  });

  it('is not shown on a page that only looks like a ticket', async () => {
    page.showTicket('7', 'sample');
    page.address = 'http://desk.example/layouts/7';
    await page.start();
    window.dispatchEvent(new Event('popstate'));
    document.body.append('late');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.hosts).toHaveLength(0);
    expect(page.asked).toEqual([]);
  });

  it('is put back when the page draws itself anew', async () => {
    page.showTicket('7', 'VPN drops');
    await page.start();
    await page.untilShown('P2');
    page.showTicket('7', 'VPN drops');
    await vi.waitFor(() => expect(page.hosts).toHaveLength(1));
    expect(page.text).toContain('P2');
    expect(page.predicted).toHaveLength(1);
  });

  it('goes along to the pane that is shown where the page hides the one that it is in', async () => {
    page.showTicket('7', 'VPN drops');
    await page.start();
    await page.untilShown('P2');
    const [before] = document.querySelectorAll('main');
    before?.after(before.cloneNode(true));
    const [, shown] = document.querySelectorAll('main');
    shown?.querySelector('[data-triage-lens]')?.remove();
    before?.setAttribute('hidden', '');
    await vi.waitFor(() => expect(shown?.contains(page.hosts[0] ?? null)).toBe(true));
    expect(page.hosts).toHaveLength(1);
    expect(page.text).toContain('P2');
  });

  it('says that there is nothing to read, and reads when there is', async () => {
    page.showTicket('7', '');
    const empty = async () =>
      Response.json({ id: '7', number: '7', subject: '', description: '', messages: [] });
    await page.start(
      vi
        .fn(empty)
        .mockImplementationOnce(empty)
        .mockResolvedValue(new Response('', { status: 404 })),
    );
    await page.untilShown(messages.problem_empty_ticket.message);
    expect(page.predicted).toEqual([]);
    page.drawTicket('7', 'now there is a subject');
    await page.untilShown('P2');
  });

  it('leaves with the site, and the page is as it was', async () => {
    page.showTicket('7', 'VPN drops');
    const before = document.documentElement.outerHTML;
    await page.start();
    await page.untilShown('P2');
    expect(document.documentElement.outerHTML).not.toBe(before);
    page.stop();
    expect(document.documentElement.outerHTML).toBe(before);
    page.showTicket('8', 'another');
    window.dispatchEvent(new Event('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.hosts).toHaveLength(0);
  });
});

describe('feedback', () => {
  it('is found again on coming back', async () => {
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
    page.run('accept-severity');
    await vi.waitFor(() =>
      expect(page.labels).toMatchObject([{ head: 'severity', final: 'P2', source: 'accepted' }]),
    );
    expect(page.asked.find(({ kind }) => kind === 'label.record')?.request).toMatchObject({
      ticket: { helpdesk: 'demo', origin: 'http://desk.example', id: '7' },
      suggested: 'P2',
      confidence: 0.8,
      model: 'test@1',
    });
    await page.untilShown('P2 high kept');
    page.showTicket('8', 'second');
    await vi.waitFor(() => expect(page.predicted).toHaveLength(2));
    await page.untilShown('P2');
    expect(page.text).not.toContain('kept');
    page.showTicket('7', 'first');
    await page.untilShown('P2 high kept');
  });

  it('does not hold back the suggestions where it cannot be had', async () => {
    page.answers.set('label.list', () => Promise.reject(new ProtocolError('failed', 'no database')));
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
  });
});

describe('trouble', () => {
  it.each([
    ['gone', messages.problem_gone.message, messages.problem_gone_advice.message],
    ['failed', messages.problem_failed.message, messages.problem_failed_advice.message],
    ['model-missing', messages.problem_no_suggestions.message, 'in its own words'],
  ])('%s is told in words, with what to do', async (code, message, advice) => {
    page.answers.set('ticket.predict', () => Promise.reject(new ProtocolError(code, 'in its own words')));
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown(message);
    expect(page.text).toContain(advice);
  });

  it('that ends everything replaces the suggestions, even where it shows only with feedback', async () => {
    page.answers.set('label.record', () => Promise.reject(new ProtocolError('gone', '')));
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
    page.run('accept-severity');
    await page.untilShown(messages.problem_gone_advice.message);
    expect(page.text).not.toContain('P2');
  });

  it('may be over at the next try', async () => {
    page.answers.set('ticket.predict', () => Promise.reject(new ProtocolError('failed', '')));
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown(messages.problem_failed.message);
    page.answers.set('ticket.predict', () => predictionFor('first'));
    const retry = [...(page.card?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent?.includes(messages.card_retry.message),
    );
    retry?.click();
    await page.untilShown('P2');
  });
});

describe('opening and closing', () => {
  it('is remembered, and follows other tabs', async () => {
    page.showTicket('7', 'first');
    await page.start();
    await page.untilShown('P2');
    const open = page.card?.querySelectorAll('*').length ?? 0;
    page.run('toggle-card');
    expect(page.changeSettings).toHaveBeenCalledWith({ cardOpen: false });
    await vi.waitFor(() => expect(page.card?.querySelectorAll('*').length).toBeLessThan(open));
    page.setOpenElsewhere(true);
    await vi.waitFor(() => expect(page.card?.querySelectorAll('*').length).toBe(open));
  });
});
