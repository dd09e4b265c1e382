// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://desk.example/queue/all" }

import { expect, it, vi } from 'vitest';
import {
  badgesIn,
  body,
  desk,
  expectShown,
  openList,
  rowHtml,
  SeesEverything,
  shown,
  textOf,
  useTestDesk,
} from './list-test-support';

useTestDesk();

it('asks about nothing where there are no rows, and begins when there are some', async () => {
  await openList('');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([desk.asked, desk.errors]).toEqual([[], []]);
  body().innerHTML = rowHtml('1', 'Printer');
  document.body.append(document.createElement('p'));
  await expectShown('Printer');
});

it('scores no more than a thousand rows that nobody has seen, in small messages', async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class extends SeesEverything {
      override observe(target: Element) {
        if (target === body().firstElementChild) super.observe(target);
      }
    },
  );
  await openList(
    Array.from({ length: 1_200 }, (_, id) => rowHtml(String(id + 1), `Ticket ${id + 1}`)).join(''),
  );
  await vi.waitFor(() => expect(desk.asked.flat().length).toBeGreaterThan(1_000), 20_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  // Two messages were under way when the last of them was answered.
  expect(desk.asked.flat().length).toBeLessThanOrEqual(1_000 + 2 * 32);
  expect(Math.max(...desk.asked.map((rows) => rows.length))).toBeLessThanOrEqual(32);
}, 60_000);

it('leaves rows of another product in the same page alone', async () => {
  const foreign = '<tr id="issue-9"><td class="subject"><a href="/issues/9">Foreign</a></td></tr>';
  await openList(rowHtml('1', 'Printer') + foreign + rowHtml('2', 'VPN'));
  await expectShown('Printer', 0, 'VPN');
  expect(desk.asked.flat().map(({ id }) => id)).toEqual(['1', '2']);
});

it('shows each ticket its own where the list is loaded anew while it is being scored', async () => {
  const answer = desk.answer;
  let loads = 0;
  desk.answer = async (rows) => {
    loads += 1;
    if (loads < 4) body().innerHTML = rowHtml('1', 'Printer') + rowHtml(String(loads + 1), `Load ${loads}`);
    return answer(rows);
  };
  await openList(rowHtml('1', 'Printer'));
  await expectShown('Printer', 'Load 3');
  expect(new Set(desk.asked.flat().map(({ subject }) => subject)).size).toBe(desk.asked.flat().length);
  expect(desk.errors).toEqual([]);
});

it('asks no more of a helpdesk whose interface fails, and keeps what the subject said', async () => {
  desk.allowed = 50;
  const ids = Array.from({ length: 10 }, (_, id) => String(id + 1));
  desk.answers = Object.fromEntries(
    ids.map((id) => [`/api/tickets/${id}`, new Response('', { status: 500 })]),
  );
  await openList(ids.map((id) => rowHtml(id, `Ticket ${id}`)).join(''));
  await expectShown(...ids.map((id) => `Ticket ${id}`));
  await vi.waitFor(() => expect(desk.requests.length).toBeGreaterThanOrEqual(3));
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Three in a row, and the one that was under way with the third.
  expect(desk.requests.length).toBeLessThanOrEqual(4);
  expect(shown()).toHaveLength(10);
  expect(textOf(badgesIn(body())[0])).toContain('list_by_subject');
});
