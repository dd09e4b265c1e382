import * as v from 'valibot';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import type { Ask } from '../../protocol/client';
import type { ListedArrival, ListedRow, TicketScore } from '../../protocol/list-messages';
import type { ActiveIncident } from '../../protocol/memory-messages';
import { isOwnElement, listAttribute } from '../page/own-elements';
import { PageChanges } from '../page/page-changes';
import type { Surroundings } from '../session/surroundings';
import { ListMemory } from './list-memory';
import { ListView } from './list-view';

/** Tells that everything is in the window, as soon as it is observed. */
export class SeesEverything {
  constructor(private readonly see: (entries: unknown[]) => void) {}
  observe(target: Element) {
    queueMicrotask(() => this.see([{ target, isIntersecting: true }]));
  }
  unobserve() {}
  disconnect() {}
}

const shadows = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;

/** The helpdesk and the worker of one test. */
interface TestDesk {
  /** What was asked for, message by message. */
  asked: ListedRow[][];
  answer(rows: readonly ListedRow[]): Promise<TicketScore[]>;
  stop: AbortController;
  errors: unknown[];
  /** What the helpdesk's interface answers, by path. */
  answers: Record<string, Response>;
  requests: string[];
  /** What was told of new tickets, message by message, and the incidents that this makes. */
  told: ListedArrival[][];
  incidents: ActiveIncident[];
  /** Requests to the helpdesk that the organisation allows. */
  allowed: number;
}

export const desk: TestDesk = createDesk();

function createDesk(): TestDesk {
  return {
    ...{
      asked: [],
      told: [],
      incidents: [],
      stop: new AbortController(),
      errors: [],
      answers: {},
      requests: [],
      allowed: 0,
    },
    answer: async (rows) => rows.map((row) => scoreOf(row)),
  };
}

/** To be called once in a file of tests. */
export function useTestDesk(): void {
  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', SeesEverything);
    Element.prototype.attachShadow = function (init) {
      const shadow = attachShadow.call(this, init);
      shadows.set(this, shadow);
      return shadow;
    };
    Object.assign(desk, createDesk());
  });
  afterEach(() => {
    desk.stop.abort();
    Element.prototype.attachShadow = attachShadow;
    vi.unstubAllGlobals();
  });
}

/** The topic is the subject, so that a badge tells whose it is. */
export function scoreOf({ id, subject }: ListedRow): TicketScore {
  return { id, topic: { head: 'topic', value: subject, confidence: 0.9 } };
}

export function rowHtml(id: string, subject: string): string {
  return `<tr><td class="queue-subject"><a href="/tickets/${id}">${subject}</a><p>Preview</p></td></tr>`;
}

export async function openList(rows: string): Promise<ListView> {
  document.body.innerHTML = `<div class="queue-table"><table><tbody>${rows}</tbody></table></div>`;
  const ask = vi.fn(async (kind: string, { rows: sent, arrivals }: Record<'rows' | 'arrivals', never[]>) => {
    if (kind === 'incident.list') return [];
    if (kind === 'incident.watch') {
      desk.told.push(arrivals);
      return desk.incidents;
    }
    if (kind === 'list.reserve') return { granted: desk.requests.length < desk.allowed };
    desk.asked.push(sent);
    return desk.answer(sent);
  });
  const fetch = async (input: unknown) => {
    const { pathname } = new URL(String(input));
    desk.requests.push(pathname);
    return desk.answers[pathname]?.clone() ?? new Response('', { status: 404 });
  };
  const translate = (key: string) => (key === 'text_locale' ? 'en' : key);
  const around = {
    document,
    ask: ask as unknown as Ask,
    translate,
    fetch,
    isByPerson: () => true,
    policy: { current: { writes: 'click', lists: { shows: true, requestsPerHour: desk.allowed } } },
    changes: new PageChanges(
      document,
      isOwnElement,
      () => 'https://desk.example/queue/all',
      desk.stop.signal,
    ),
    report: (error: unknown) => desk.errors.push(error),
  } as unknown as Surroundings;
  const page = {
    adapter: v.parse(Adapter, demo),
    base: '',
    vars: { base: '' },
    url: new URL('https://desk.example/queue/all'),
  };
  const memory = await ListMemory.load(
    'https://desk.example',
    { get: async () => ({}), set: async () => undefined },
    around.report,
  );
  return new ListView({ page, around, memory, signal: desk.stop.signal });
}

export const body = () => document.querySelector('tbody') as HTMLElement;
export const badgesIn = (row: Element) => [...row.querySelectorAll(`[${listAttribute}="badge"]`)];
export const textOf = (badge: Element | undefined) => (badge && shadows.get(badge)?.textContent) ?? '';
/** What the side list shows, as its markup. */
export const panelHtml = () =>
  [...document.querySelectorAll(`[${listAttribute}="panel"]`)]
    .map((panel) => shadows.get(panel)?.innerHTML ?? '')
    .join('');
export const shown = () =>
  [...body().querySelectorAll('tr')].map((row) => {
    const badges = badgesIn(row);
    return badges.length === 1 ? textOf(badges[0]).split(',')[0] : badges.length;
  });
export const expectShown = (...texts: (string | number)[]) =>
  vi.waitFor(() => expect(shown()).toEqual(texts));
export const whole = (id: string) =>
  Response.json({ id, subject: 'S', description: `About ${id}`, messages: [] });
