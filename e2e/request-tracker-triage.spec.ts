import { isDeepStrictEqual } from 'node:util';
import { logIn } from './request-tracker/agent';
import { type Desk, expect, test } from './request-tracker/test';
import {
  openTriageList,
  sortBySeverity,
  triageEach,
  undoTriage,
  writeTriageTickets,
} from './support/triage-list';

const rows = 'tbody.list-item[data-record-id]';

test('twenty tickets are triaged from the search results, by single keys, and all is taken back', async ({
  desk,
  tab,
}) => {
  test.setTimeout(400_000);
  const ids: number[] = [];
  for (const ticket of writeTriageTickets(20))
    ids.push(await desk.rest.createTicket({ ...ticket, queue: 'Network', requester: 'maria', priority: 40 }));
  const before = await statesOf(desk, ids);
  await logIn(tab, desk);
  const query = encodeURIComponent(`id >= ${ids[0]} AND id <= ${ids.at(-1)}`);
  await tab.goto(`${desk.url}/Search/Results.html?Query=${query}&OrderBy=id&Order=ASC&RowsPerPage=50`);
  const order = () =>
    tab.locator(rows).evaluateAll((found) => found.map((row) => row.getAttribute('data-record-id')));
  const shown = await order();
  const list = await openTriageList(tab, rows, 20);
  await sortBySeverity(tab, list);
  expect(await order()).toEqual(shown);
  await tab.screenshot({ path: 'test-results/screenshots/request-tracker-list.png' });
  expect(await statesOf(desk, ids)).toEqual(before);

  const written = await triageEach(tab, list, 20);
  const after = await statesOf(desk, ids);
  expect(written).toBeGreaterThan(2);
  expect(after.filter((each, place) => !isDeepStrictEqual(each, before[place]))).toHaveLength(written);
  await undoTriage(list);
  await expect.poll(() => statesOf(desk, ids), { timeout: 60_000 }).toEqual(before);
});

/** All that may be set in each of these tickets, as RT's own interface says it. */
async function statesOf(desk: Desk, ids: readonly number[]): Promise<unknown[]> {
  const tickets = await Promise.all(ids.map((id) => desk.rest.readTicket(id)));
  return tickets.map(({ values }) => {
    const { LastUpdated: _, LastUpdatedBy: __, ...state } = values as Record<string, unknown>;
    return state;
  });
}
