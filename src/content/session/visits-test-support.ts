import { expect, vi } from 'vitest';
import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import type { Ask } from '../../protocol/client';
import type { LabelDraft, TicketKey } from '../../protocol/messages';
import type { PageRules } from '../../protocol/page-rules';
import { english } from '../../shared/english';
import { parseSettings, type Settings } from '../../shared/settings';
import { OverlayMemory } from '../coexistence/overlay-memory';
import type { LaterParts, LoadPart } from '../later/later-parts';
import { CardFrame } from '../page/card-frame';
import { isCardHost } from '../page/own-elements';
import { PageChanges } from '../page/page-changes';
import { SiteDetection } from '../reading/detect-site';
import { CardOpenness } from '../settings/card-openness';
import { writeFields } from '../writing/write-fields';
import { ListVisits } from './list-visits';
import { TicketSession } from './ticket-session';
import { Visits } from './visits';

/** The parts that a ticket needs, which in a page are scripts of their own. */
const loadPart: LoadPart = async (name) => {
  const parts: Partial<LaterParts> = { ticket: { TicketSession }, writing: { writeFields } };
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no ${name} here.`);
  return part;
};

/** A page of the demo helpdesk with the content script on it, and a background that answers as it is told. */
export class TestPage {
  address = '';
  labels: Label[] = [];
  readonly asked: { kind: string; request: unknown }[] = [];
  /** What the background answers, by kind of message. */
  readonly answers = new Map<string, (request: never) => unknown>([
    ['ticket.predict', ({ subject }: { subject: string }) => predictionFor(subject)],
    ['label.list', ({ id }: TicketKey) => this.labels.filter(({ ticketHash }) => ticketHash === id)],
    ['health.record', async () => ({ lacking: [] })],
    ['ticket.refresh', ({ subject }: { subject: string }) => predictionFor(subject)],
    ['ticket.observe', async () => ({})],
    ['ticket.leave', async () => ({})],
    ['question.pick', async () => ({})],
    ['label.record', (draft: LabelDraft) => this.keep(draft)],
  ]);
  /** What the organisation lets happen on the page. */
  rules: PageRules = {
    shows: true,
    writes: 'click',
    adapters: [],
    lists: { shows: false, requestsPerHour: 0 },
    valueNames: {},
  };
  readonly changeSettings = vi.fn(async () => {});
  readonly lookAgain = vi.fn(async () => {});
  /** The shadow root of the card that was made last. */
  card: ShadowRoot | undefined;
  private tellSettings: (settings: Settings) => void = () => {};
  private visits: Visits | undefined;
  private readonly controller = new AbortController();

  constructor() {
    const attach = Element.prototype.attachShadow;
    const remember = (root: ShadowRoot) => {
      this.card = root;
      return root;
    };
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      expect(init.mode).toBe('closed');
      return remember(attach.call(this, init));
    });
    document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
    document.body.innerHTML = '';
  }

  async start(fetch: typeof globalThis.fetch = async () => new Response('', { status: 404 })): Promise<void> {
    const { signal } = this.controller;
    const readAddress = () => this.address;
    const ask = (async (kind: string, request: unknown) => {
      this.asked.push({ kind, request });
      return this.answers.get(kind)?.(request as never);
    }) as Ask;
    const settings = {
      read: async () => parseSettings({}),
      change: this.changeSettings,
      watch: (changed: (settings: Settings) => void) => {
        this.tellSettings = changed;
        return () => {};
      },
    };
    const changes = new PageChanges(document, isCardHost, readAddress, signal);
    const { isDetected } = new SiteDetection(fetch, signal, () => changes.announce(), vi.fn());
    const storage = { get: async () => ({}), set: async () => undefined };
    const around = {
      document,
      fetch,
      askPage: async () => undefined,
      ask,
      translate: english,
      policy: { current: this.rules },
      openness: await CardOpenness.load(settings, vi.fn(), signal),
      changes,
      isDetected,
      load: loadPart,
      early: { take: () => new CardFrame(document) },
      overlay: await OverlayMemory.load('http://desk.example', storage, vi.fn()),
      lookAgain: this.lookAgain,
      isByPerson: () => true,
      report: vi.fn(),
    };
    const adapters = loadAdapters();
    this.visits = new Visits(adapters, readAddress, around, signal);
    new ListVisits(adapters, readAddress, around, storage, signal);
  }

  /** As when the site is switched off. */
  stop(): void {
    this.controller.abort();
  }

  run(command: Parameters<Visits['run']>[0]): void {
    this.visits?.run(command);
  }

  /** As when the background says that the desk has changed. */
  refresh(): void {
    this.visits?.refresh();
  }

  readSelection(): void {
    this.visits?.readSelection();
  }

  /** Another tab has opened or closed the card. */
  setOpenElsewhere(cardOpen: boolean): void {
    this.tellSettings(parseSettings({ cardOpen }));
  }

  showTicket(id: string, subject: string): void {
    this.address = `http://desk.example/tickets/${id}`;
    this.drawTicket(id, subject);
  }

  /** The content alone; without a subject the ticket is empty. */
  drawTicket(id: string, subject: string): void {
    const article =
      '<article data-message-id="1" data-role="customer"><p class="message-body">text</p></article>';
    const message = subject ? article : '';
    document.body.innerHTML = `<main data-ticket-id="${id}"><h1 data-field="subject">${subject}</h1>${message}<aside data-sidebar></aside></main>`;
  }

  /** A page of Request Tracker, which its server draws whole. */
  showServerRendered(id: string, subject: string): void {
    this.address = `http://desk.example/Ticket/Display.html?id=${id}`;
    const message = '<div class="messagebody">text</div>';
    const transaction = `<div class="transaction Ticket-transaction message"><div class="content">${message}</div></div>`;
    document.body.innerHTML = `<div class="main-container"><div id="rt-header-container"><div id="header"><h1>#${id}: ${subject}</h1></div></div><div id="body"><div class="summary"></div><div class="history">${transaction}</div></div></div>`;
  }

  get hosts(): NodeListOf<Element> {
    return document.querySelectorAll('[data-triage-lens]');
  }

  /** What the card in the page says; empty if there is none. */
  get text(): string {
    return this.hosts.length > 0 ? (this.card?.textContent ?? '') : '';
  }

  /** The tickets for which suggestions were asked. */
  get predicted(): unknown[] {
    return this.asked.filter(({ kind }) => kind === 'ticket.predict').map(({ request }) => request);
  }

  untilShown(expected: string | RegExp): Promise<void> {
    return vi.waitFor(() => expect(this.text).toMatch(expected));
  }

  private keep({ ticket, ...draft }: LabelDraft): Label {
    const about = { helpdesk: ticket.helpdesk, ticketHash: ticket.id };
    const label = { ...draft, ...about, id: String(this.labels.length), at: '2026-10-05T10:00:00Z' };
    this.labels = [...this.labels, label];
    return label;
  }
}

export function predictionFor(subject: string): Prediction {
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
