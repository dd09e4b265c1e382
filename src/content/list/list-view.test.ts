// @vitest-environment happy-dom

import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import type { Ask } from '../../protocol/client';
import type { ListedRow, TicketScore } from '../../protocol/list-messages';
import { isOwnElement, listAttribute } from '../page/own-elements';
import { PageChanges } from '../page/page-changes';
import type { Surroundings } from '../session/surroundings';
import { ListView } from './list-view';

/** Tells that everything is in the window, as soon as it is observed. */
class SeesEverything {
  constructor(private readonly see: (entries: unknown[]) => void) {}
  observe(target: Element) {
    queueMicrotask(() => this.see([{ target, isIntersecting: true }]));
  }
  unobserve() {}
  disconnect() {}
}

const shadows = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;
let asked: ListedRow[][];
let answer: (rows: readonly ListedRow[]) => Promise<TicketScore[]>;
let stop: AbortController;
let errors: unknown[];

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', SeesEverything);
  Element.prototype.attachShadow = function (init) {
    const shadow = attachShadow.call(this, init);
    shadows.set(this, shadow);
    return shadow;
  };
  asked = [];
  errors = [];
  answer = async (rows) => rows.map((row) => scoreOf(row));
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  Element.prototype.attachShadow = attachShadow;
  vi.unstubAllGlobals();
});

/** The topic is the subject, so that a badge tells whose it is. */
function scoreOf({ id, subject }: ListedRow): TicketScore {
  return { id, topic: { head: 'topic', value: subject, confidence: 0.9 } };
}

function rowHtml(id: string, subject: string): string {
  return `<tr><td class="queue-subject"><a href="/tickets/${id}">${subject}</a><p>Preview</p></td></tr>`;
}

function openList(rows: string): ListView {
  document.body.innerHTML = `<div class="queue-table"><table><tbody>${rows}</tbody></table></div>`;
  const ask = vi.fn(async (_kind: string, { rows: sent }: { rows: ListedRow[] }) => {
    asked.push(sent);
    return answer(sent);
  });
  const translate = (key: string) => key;
  const around = {
    document,
    ask: ask as unknown as Ask,
    translate,
    changes: new PageChanges(document, isOwnElement, () => 'https://desk.example/queue/all', stop.signal),
    report: (error: unknown) => errors.push(error),
  } as unknown as Surroundings;
  const page = {
    adapter: v.parse(Adapter, demo),
    base: '',
    vars: { base: '' },
    url: new URL('https://desk.example/queue/all'),
  };
  return new ListView({ page, around, signal: stop.signal });
}

const body = () => document.querySelector('tbody') as HTMLElement;
const badgesIn = (row: Element) => [...row.querySelectorAll(`[${listAttribute}]`)];
const textOf = (badge: Element | undefined) => (badge && shadows.get(badge)?.textContent) ?? '';
const shown = () =>
  [...body().querySelectorAll('tr')].map((row) => {
    const badges = badgesIn(row);
    return badges.length === 1 ? textOf(badges[0]).split(',')[0] : badges.length;
  });
const expectShown = (...texts: (string | number)[]) => vi.waitFor(() => expect(shown()).toEqual(texts));

it('marks each row with what is said of its ticket, by its subject, and says so', async () => {
  openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  expect(textOf(badgesIn(body())[0])).toContain('list_by_subject');
});

it('shows nothing of the ticket that a row showed before, at once and after the answer', async () => {
  openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  let give = () => {};
  answer = (rows) =>
    new Promise((resolve) => {
      give = () => resolve(rows.map((row) => scoreOf(row)));
    });
  const link = body().querySelector('a') as HTMLAnchorElement;
  link.setAttribute('href', '/tickets/3');
  link.textContent = 'Screen';
  await Promise.resolve();
  expect(shown()).toEqual([0, 'VPN']);
  await vi.waitFor(() => expect(asked.at(-1)).toEqual([{ id: '3', subject: 'Screen' }]));
  // It becomes yet another one while that is being scored.
  link.setAttribute('href', '/tickets/4');
  link.textContent = 'Mouse';
  give();
  await vi.waitFor(() => expect(asked.at(-1)).toEqual([{ id: '4', subject: 'Mouse' }]));
  expect(shown()).toEqual([0, 'VPN']);
  give();
  await expectShown('Mouse', 'VPN');
});

it('puts its badges back where the page draws its rows anew, without asking again', async () => {
  openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  const before = asked.length;
  const first = badgesIn(body())[0];
  body().innerHTML = rowHtml('2', 'VPN') + rowHtml('1', 'Printer');
  await Promise.resolve();
  expect(shown()).toEqual(['VPN', 'Printer']);
  expect(badgesIn(body())[1]).toBe(first);
  expect(asked).toHaveLength(before);
});

it('has one badge in a row whose page copies rows or throws our badge away', async () => {
  openList(rowHtml('1', 'Printer'));
  await expectShown('Printer');
  body().append(body().children[0]?.cloneNode(true) as Node);
  await expectShown('Printer', 'Printer');
  badgesIn(body())[0]?.remove();
  await expectShown('Printer', 'Printer');
});

it('marks both rows of a ticket that is listed twice, and asks about it once', async () => {
  openList(rowHtml('1', 'Printer') + rowHtml('1', 'Printer'));
  await expectShown('Printer', 'Printer');
  expect(asked).toEqual([[{ id: '1', subject: 'Printer' }]]);
});

it('is not woken by its own badges', async () => {
  openList(rowHtml('1', 'Printer'));
  await expectShown('Printer');
  const reading = vi.spyOn(Element.prototype, 'querySelector');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(reading).not.toHaveBeenCalled();
  reading.mockRestore();
});

it('finds rows that the page draws late, and takes its badges away at the end', async () => {
  openList('');
  body().innerHTML = rowHtml('1', 'Printer');
  await expectShown('Printer');
  stop.abort();
  expect(shown()).toEqual([0]);
});

it('says so once where nothing can be scored, and asks again when the list changes', async () => {
  answer = async () => {
    throw new Error('no model');
  };
  openList(rowHtml('1', 'Printer'));
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(shown()).toEqual([0]);
  answer = async (rows) => rows.map((row) => scoreOf(row));
  body().innerHTML = rowHtml('1', 'Printer') + rowHtml('2', 'VPN');
  await expectShown('Printer', 'VPN');
});
