// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Label } from '../core/label';
import type { Prediction } from '../core/suggestion';
import { loadAdapters } from '../helpdesks/registry';
import { type Ask, ProtocolError } from '../protocol/client';
import type { LabelDraft, TicketKey } from '../protocol/messages';
import { parseSettings } from '../settings';
import { english } from './card/preview/english';
import { CardOpenness, type SettingsStore } from './card-openness';
import { isCardHost } from './mount';
import { PageChanges } from './page-changes';
import { Visits } from './visits';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let controller: AbortController;
let address: string;
let labels: Label[];
let asked: { kind: string; request: unknown }[];
let answers: Map<string, (request: never) => unknown>;
let card: ShadowRoot | undefined;
let settings: SettingsStore & { changed?: (settings: ReturnType<typeof parseSettings>) => void };
let visits: Visits;

beforeEach(() => {
  controller = new AbortController();
  labels = [];
  asked = [];
  card = undefined;
  answers = new Map<string, (request: never) => unknown>([
    ['ticket.predict', (ticket: { subject: string }) => predictionFor(ticket.subject)],
    ['label.list', ({ id }: TicketKey) => labels.filter(({ ticketHash }) => ticketHash === id)],
    ['label.record', (draft: LabelDraft) => keep(draft)],
    ['label.undo', ({ id }: { id: string }) => takeBack(id)],
  ]);
  settings = {
    read: async () => parseSettings({}),
    change: vi.fn(async () => {}),
    watch: (changed) => {
      settings.changed = changed;
      return () => {};
    },
  };
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    card = attach.call(this, init);
    return card;
  });
  document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
  document.body.innerHTML = '';
});

afterEach(() => controller.abort());

function predictionFor(subject: string): Prediction {
  const severity = {
    head: 'severity',
    kind: 'ordinal' as const,
    value: 'P2',
    confidence: 0.8,
    alternatives: [{ value: 'P3', confidence: 0.2 }],
    why: [],
    model: 'test@1',
  };
  return { model: 'test@1', text: subject, language: 'en', suggestions: { severity } };
}

function keep({ ticket, ...draft }: LabelDraft): Label {
  const about = { helpdesk: ticket.helpdesk, ticketHash: ticket.id };
  const label = { ...draft, ...about, id: String(labels.length), at: '2026-10-05T10:00:00Z' };
  labels = [...labels, label];
  return label;
}

function takeBack(id: string): object {
  labels = labels.filter((label) => label.id !== id);
  return {};
}

const ask = (async (kind: string, request: unknown) => {
  asked.push({ kind, request });
  return answers.get(kind)?.(request as never);
}) as Ask;

async function start(
  fetch: typeof globalThis.fetch = async () => new Response('', { status: 404 }),
): Promise<void> {
  const { signal } = controller;
  const readAddress = () => address;
  const around = {
    document,
    fetch,
    ask,
    translate: english,
    openness: await CardOpenness.load(settings, vi.fn(), signal),
    changes: new PageChanges(document, isCardHost, readAddress, signal),
    cardStyle: '',
    report: vi.fn(),
  };
  visits = new Visits(loadAdapters(), readAddress, around, signal);
}

function showTicket(id: string, subject: string): void {
  address = `http://desk.example/tickets/${id}`;
  drawTicket(id, subject);
}

function drawTicket(id: string, subject: string): void {
  const article =
    '<article data-message-id="1" data-role="customer"><p class="message-body">text</p></article>';
  const message = subject ? article : '';
  document.body.innerHTML = `<main data-ticket-id="${id}"><h1 data-field="subject">${subject}</h1>${message}<aside data-sidebar></aside></main>`;
}

const hosts = () => document.querySelectorAll('[data-triage-lens]');
const text = () => (hosts().length > 0 ? (card?.textContent ?? '') : '');
const predicted = () => asked.filter(({ kind }) => kind === 'ticket.predict').map(({ request }) => request);
const untilShown = (expected: string | RegExp) => vi.waitFor(() => expect(text()).toMatch(expected));

describe('the card of a ticket', () => {
  it('is put into the sidebar, with the suggestions for what was read', async () => {
    showTicket('7', 'VPN drops');
    await start();
    await untilShown('P2');
    expect(hosts()[0]?.parentElement?.matches('aside')).toBe(true);
    expect(predicted()).toMatchObject([{ id: '7', subject: 'VPN drops', helpdesk: 'demo' }]);
  });

  it('follows to the next ticket, and goes where there is none', async () => {
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
    showTicket('8', 'second');
    await vi.waitFor(() => expect(predicted()).toHaveLength(2));
    await untilShown('P2');
    expect(hosts()).toHaveLength(1);
    address = 'http://desk.example/queue/all';
    document.body.innerHTML = '<main>queue</main>';
    await vi.waitFor(() => expect(hosts()).toHaveLength(0));
  });

  it('never shows a late answer for the ticket before', async () => {
    const late: { give?: (prediction: Prediction) => void } = {};
    const ofSecond = predictionFor('second');
    answers.set('ticket.predict', ({ id }: { id: string }) =>
      id === '7' ? new Promise((resolve) => (late.give = resolve)) : ofSecond,
    );
    showTicket('7', 'first');
    await start();
    await vi.waitFor(() => expect(predicted()).toHaveLength(1));
    const firstCard = card;
    showTicket('8', 'second');
    await untilShown('P2');
    late.give?.({ ...ofSecond, text: 'LATE', suggestions: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(text()).toContain('P2');
    expect(hosts()).toHaveLength(1);
    expect(firstCard?.textContent).toBe('');
  });

  it('does not appear while the page still shows the ticket before', async () => {
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
    address = 'http://desk.example/tickets/8';
    window.dispatchEvent(new Event('popstate'));
    await vi.waitFor(() => expect(hosts()).toHaveLength(0));
    expect(predicted()).toHaveLength(1);
    drawTicket('8', 'second');
    await untilShown('P2');
    expect(predicted()).toMatchObject([{ subject: 'first' }, { subject: 'second' }]);
  });

  it('goes as soon as the content is of another ticket, even before the address is', async () => {
    address = 'http://desk.example/Ticket/Display.html?id=57';
    const message = '<div class="messagebody">text</div>';
    const transaction = `<div class="transaction Ticket-transaction message"><div class="content">${message}</div></div>`;
    document.body.innerHTML = `<div class="main-container"><div id="rt-header-container"><div id="header"><h1>#57: first</h1></div></div><div id="body"><div class="summary"></div><div class="history">${transaction}</div></div></div>`;
    await start();
    await untilShown('P2');
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = '#58: second';
    await vi.waitFor(() => expect(hosts()).toHaveLength(0));
  });

  it('is not shown on a page that only looks like a ticket', async () => {
    showTicket('7', 'sample');
    address = 'http://desk.example/layouts/7';
    await start();
    window.dispatchEvent(new Event('popstate'));
    document.body.append('late');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(hosts()).toHaveLength(0);
    expect(asked).toEqual([]);
  });

  it('is put back when the page draws itself anew', async () => {
    showTicket('7', 'VPN drops');
    await start();
    await untilShown('P2');
    showTicket('7', 'VPN drops');
    await vi.waitFor(() => expect(hosts()).toHaveLength(1));
    expect(text()).toContain('P2');
    expect(predicted()).toHaveLength(1);
  });

  it('says that there is nothing to read, and reads when there is', async () => {
    showTicket('7', '');
    const empty = async () =>
      Response.json({ id: '7', number: '7', subject: '', description: '', messages: [] });
    await start(
      vi
        .fn(empty)
        .mockImplementationOnce(empty)
        .mockResolvedValue(new Response('', { status: 404 })),
    );
    await untilShown(messages.problem_empty_ticket.message);
    expect(predicted()).toEqual([]);
    drawTicket('7', 'now there is a subject');
    await untilShown('P2');
  });

  it('leaves with the site, and the page is as it was', async () => {
    showTicket('7', 'VPN drops');
    const before = document.documentElement.outerHTML;
    await start();
    await untilShown('P2');
    expect(document.documentElement.outerHTML).not.toBe(before);
    controller.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    showTicket('8', 'another');
    window.dispatchEvent(new Event('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(hosts()).toHaveLength(0);
  });
});

describe('feedback', () => {
  it('is found again on coming back', async () => {
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
    visits.run('accept-severity');
    await vi.waitFor(() =>
      expect(labels).toMatchObject([{ head: 'severity', final: 'P2', source: 'accepted' }]),
    );
    expect(asked.find(({ kind }) => kind === 'label.record')?.request).toMatchObject({
      ticket: { helpdesk: 'demo', origin: 'http://desk.example', id: '7' },
      suggested: 'P2',
      confidence: 0.8,
      model: 'test@1',
    });
    await untilShown('P2 high kept');
    showTicket('8', 'second');
    await vi.waitFor(() => expect(predicted()).toHaveLength(2));
    await untilShown('P2');
    expect(text()).not.toContain('kept');
    showTicket('7', 'first');
    await untilShown('P2 high kept');
  });

  it('does not hold back the suggestions where it cannot be had', async () => {
    answers.set('label.list', () => Promise.reject(new ProtocolError('failed', 'no database')));
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
  });
});

describe('trouble', () => {
  it.each([
    ['gone', messages.problem_gone.message, messages.problem_gone_advice.message],
    ['failed', messages.problem_failed.message, messages.problem_failed_advice.message],
    ['model-missing', messages.problem_no_suggestions.message, 'in its own words'],
  ])('%s is told in words, with what to do', async (code, message, advice) => {
    answers.set('ticket.predict', () => Promise.reject(new ProtocolError(code, 'in its own words')));
    showTicket('7', 'first');
    await start();
    await untilShown(message);
    expect(text()).toContain(advice);
  });

  it('that ends everything replaces the suggestions, even where it shows only with feedback', async () => {
    answers.set('label.record', () => Promise.reject(new ProtocolError('gone', '')));
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
    visits.run('accept-severity');
    await untilShown(messages.problem_gone_advice.message);
    expect(text()).not.toContain('P2');
  });

  it('may be over at the next try', async () => {
    answers.set('ticket.predict', () => Promise.reject(new ProtocolError('failed', '')));
    showTicket('7', 'first');
    await start();
    await untilShown(messages.problem_failed.message);
    answers.set('ticket.predict', () => predictionFor('first'));
    const retry = [...(card?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent?.includes(messages.card_retry.message),
    );
    retry?.click();
    await untilShown('P2');
  });
});

describe('opening and closing', () => {
  it('is remembered, and follows other tabs', async () => {
    showTicket('7', 'first');
    await start();
    await untilShown('P2');
    const open = card?.querySelectorAll('*').length ?? 0;
    visits.run('toggle-card');
    expect(settings.change).toHaveBeenCalledWith({ cardOpen: false });
    await vi.waitFor(() => expect(card?.querySelectorAll('*').length).toBeLessThan(open));
    settings.changed?.(parseSettings({ cardOpen: true }));
    await vi.waitFor(() => expect(card?.querySelectorAll('*').length).toBe(open));
  });
});
