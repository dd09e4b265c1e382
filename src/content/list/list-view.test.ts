// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://desk.example/queue/all" }

import { expect, it, vi } from 'vitest';
import type { ListedRow } from '../../protocol/list-messages';
import { nodes } from '../drivers/nodes';
import {
  badgesIn,
  body,
  desk,
  expectShown,
  openList,
  rowHtml,
  SeesEverything,
  scoreOf,
  shown,
  textOf,
  useTestDesk,
  whole,
} from './list-test-support';

useTestDesk();

it('marks each row with what is said of its ticket, by its subject, and says so', async () => {
  await openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  expect(textOf(badgesIn(body())[0])).toContain('list_by_subject');
});

it('shows nothing of the ticket that a row showed before, at once and after the answer', async () => {
  await openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  const given: (() => void)[] = [];
  desk.answer = (rows) =>
    new Promise((resolve) => {
      given.push(() => resolve(rows.map((row) => scoreOf(row))));
    });
  const link = body().querySelector('a') as HTMLAnchorElement;
  link.setAttribute('href', '/tickets/3');
  link.textContent = 'Screen';
  await Promise.resolve();
  expect(shown()).toEqual([0, 'VPN']);
  await vi.waitFor(() => expect(desk.asked.at(-1)).toEqual([{ id: '3', subject: 'Screen' }]));
  // It becomes yet another one while that is being scored.
  link.setAttribute('href', '/tickets/4');
  link.textContent = 'Mouse';
  await vi.waitFor(() => expect(desk.asked.at(-1)).toEqual([{ id: '4', subject: 'Mouse' }]));
  given[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown()).toEqual([0, 'VPN']);
  given[1]?.();
  await expectShown('Mouse', 'VPN');
});

it('puts its badges back where the page draws its rows anew, without asking again', async () => {
  await openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await expectShown('Printer', 'VPN');
  const before = desk.asked.length;
  const first = badgesIn(body())[0];
  body().innerHTML = rowHtml('2', 'VPN') + rowHtml('1', 'Printer');
  await Promise.resolve();
  expect(shown()).toEqual(['VPN', 'Printer']);
  expect(badgesIn(body())[1]).toBe(first);
  expect(desk.asked).toHaveLength(before);
});

it('reads a row once where the page draws the same rows anew', async () => {
  const rows = Array.from({ length: 40 }, (_, id) => rowHtml(String(id + 1), `Ticket ${id + 1}`)).join('');
  await openList(rows);
  await vi.waitFor(() => expect(shown()).not.toContain(0));
  const looking = vi.spyOn(nodes, 'querySelector');
  body().innerHTML = rows;
  await new Promise((resolve) => setTimeout(resolve, 100));
  // Its id, its subject, and the place of its badge.
  expect(looking.mock.calls.length).toBeLessThanOrEqual(3 * 40);
  looking.mockRestore();
  expect(shown()).not.toContain(0);
});

it('gives rows far from the window that are drawn anew their badges when they come near, those in it at once', async () => {
  const near = new Set(['1', '2']);
  let see: (entries: unknown[]) => void = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class extends SeesEverything {
      constructor(tell: (entries: unknown[]) => void) {
        super((entries) =>
          tell(
            (entries as { target: Element }[]).map(({ target }) => ({
              target,
              isIntersecting: near.has(/\d+$/.exec(target.querySelector('a')?.href ?? '')?.[0] ?? ''),
            })),
          ),
        );
        see = tell;
      }
    },
  );
  const rows = ['1', '2', '3'].map((id) => rowHtml(id, `Ticket ${id}`)).join('');
  await openList(rows);
  await expectShown('Ticket 1', 'Ticket 2', 'Ticket 3');
  body().innerHTML = rows;
  await Promise.resolve();
  expect(shown()).toEqual(['Ticket 1', 'Ticket 2', 0]);
  see([{ target: body().querySelector('tr:last-child'), isIntersecting: true }]);
  expect(shown()).toEqual(['Ticket 1', 'Ticket 2', 'Ticket 3']);
});

it('asks about the first tickets at once, for what is in the window next, in few tickets, and for each ticket once', async () => {
  const isInWindow = (row: Element) => Number(row.querySelector('a')?.textContent?.slice(7)) > 60;
  vi.stubGlobal(
    'IntersectionObserver',
    class extends SeesEverything {
      override observe(target: Element) {
        if (isInWindow(target)) super.observe(target);
      }
    },
  );
  await openList(Array.from({ length: 80 }, (_, id) => rowHtml(`${id + 1}`, `Ticket ${id + 1}`)).join(''));
  await vi.waitFor(() => expect(shown()).not.toContain(0));
  const isShown = ({ id }: ListedRow) => Number(id) > 60;
  const [first = [], ...others] = desk.asked;
  expect(first.map(({ id }) => Number(id))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(others.flat().slice(0, 20).every(isShown)).toBe(true);
  expect(Math.max(...others.filter((rows) => rows.some(isShown)).map(({ length }) => length))).toBe(8);
  expect(desk.asked.flat()).toHaveLength(80);
});

it('has one badge in a row whose page copies rows or throws our badge away', async () => {
  await openList(rowHtml('1', 'Printer'));
  await expectShown('Printer');
  body().append(body().children[0]?.cloneNode(true) as Node);
  await expectShown('Printer', 'Printer');
  badgesIn(body())[0]?.remove();
  await expectShown('Printer', 'Printer');
});

it('marks both rows of a ticket that is listed twice, and asks about it once', async () => {
  await openList(rowHtml('1', 'Printer') + rowHtml('1', 'Printer'));
  await expectShown('Printer', 'Printer');
  expect(desk.asked).toEqual([[{ id: '1', subject: 'Printer' }]]);
});

it('is not woken by its own badges', async () => {
  await openList(rowHtml('1', 'Printer'));
  await expectShown('Printer');
  const reading = vi.spyOn(nodes, 'querySelector');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(reading).not.toHaveBeenCalled();
  reading.mockRestore();
});

it('finds rows that the page draws late, and takes its badges away at the end', async () => {
  await openList('');
  body().innerHTML = rowHtml('1', 'Printer');
  await expectShown('Printer');
  desk.stop.abort();
  expect(shown()).toEqual([0]);
});

it('says so once where nothing can be scored, and asks again when the list changes', async () => {
  desk.answer = async () => {
    throw new Error('no model');
  };
  await openList(rowHtml('1', 'Printer'));
  await vi.waitFor(() => expect(desk.errors).toHaveLength(1));
  expect(shown()).toEqual([0]);
  desk.answer = async (rows) => rows.map((row) => scoreOf(row));
  body().innerHTML = rowHtml('1', 'Printer') + rowHtml('2', 'VPN');
  await expectShown('Printer', 'VPN');
});

it('has two messages under way, and never the same ticket in both', async () => {
  const given: (() => void)[] = [];
  desk.answer = (rows) =>
    new Promise((resolve) => {
      given.push(() => resolve(rows.map((row) => scoreOf(row))));
    });
  const ids = Array.from({ length: 20 }, (_, id) => String(id + 1));
  await openList(ids.map((id) => rowHtml(id, `Ticket ${id}`)).join(''));
  await vi.waitFor(() => expect(desk.asked).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(desk.asked).toHaveLength(2);
  // The later one may be answered first.
  given[1]?.();
  await vi.waitFor(() => expect(shown()[8]).toBe('Ticket 9'));
  expect(shown().slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  given[0]?.();
  await vi.waitFor(() => expect(shown()).not.toContain(0));
  expect(desk.asked.flat().map(({ id }) => id)).toEqual(ids);
});

it('shows nothing that was asked for before the desk learned and answered after it', async () => {
  const given: (() => void)[] = [];
  let topic = 'before';
  desk.answer = (rows) =>
    new Promise((resolve) => {
      const answered = rows.map((row) => scoreOf({ ...row, subject: topic }));
      given.push(() => resolve(answered));
    });
  const list = await openList(rowHtml('1', 'Printer'));
  await vi.waitFor(() => expect(given).toHaveLength(1));
  topic = 'after';
  list.refresh();
  given[0]?.();
  await vi.waitFor(() => expect(given).toHaveLength(2));
  expect(shown()).toEqual([0]);
  given[1]?.();
  await expectShown('after');
});

it('fetches what is in the window and scores it anew, each ticket once', async () => {
  desk.allowed = 10;
  desk.answers = { '/api/tickets/1': whole('1'), '/api/tickets/2': whole('2') };
  await openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN'));
  await vi.waitFor(() => expect(desk.asked.flat().filter(({ text }) => text)).toHaveLength(2));
  await vi.waitFor(() => expect(textOf(badgesIn(body())[0])).not.toContain('list_by_subject'));
  expect(desk.asked.flat().find(({ id, text }) => id === '2' && text)?.text?.description).toBe('About 2');
  body().innerHTML = rowHtml('2', 'VPN') + rowHtml('1', 'Printer');
  await expectShown('VPN', 'Printer');
  expect(desk.requests.sort()).toEqual(['/api/tickets/1', '/api/tickets/2']);
});

it.each([
  ['busy', new Response('', { status: 429, headers: { 'retry-after': '20' } })],
  ['leading to a login page', new Response('', { status: 302 })],
  ['refusing', new Response('', { status: 403 })],
])('asks no more of a helpdesk that is %s, and keeps what the subject said', async (_, response) => {
  desk.allowed = 10;
  desk.answers = { '/api/tickets/1': response, '/api/tickets/2': response };
  const ids = ['1', '2', '3', '4', '5', '6'];
  await openList(ids.map((id) => rowHtml(id, `Ticket ${id}`)).join(''));
  await expectShown(...ids.map((id) => `Ticket ${id}`));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(desk.requests.length).toBeLessThanOrEqual(2);
  expect(textOf(badgesIn(body())[0])).toContain('list_by_subject');
});

it('asks for no more than the organisation allows, and for nothing where that is nothing', async () => {
  desk.allowed = 1;
  desk.answers = { '/api/tickets/1': whole('1') };
  await openList(rowHtml('1', 'Printer') + rowHtml('2', 'VPN') + rowHtml('3', 'Mouse'));
  await vi.waitFor(() => expect(desk.asked.flat().filter(({ text }) => text)).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(desk.requests.length).toBeLessThanOrEqual(2);
});
