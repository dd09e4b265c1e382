// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://desk.example/queue/all" }

import { expect, it, vi } from 'vitest';
import { body, desk, expectShown, openList, panelHtml, scoreOf, useTestDesk } from './list-test-support';

useTestDesk();

function arrivalHtml(id: string, created: string, { status = 'new', person = 'Ravi Menon' } = {}): string {
  const time = created && ` data-created="${created}"`;
  return `<tr data-status="${status}"><td class="queue-subject"><a href="/tickets/${id}">VPN ${id}</a><p>Preview</p></td>
    <td class="queue-person"><div><span>A</span><span>${person}</span></div></td><td class="queue-time"${time}></td></tr>`;
}

const at = (hour: number) => `2026-03-05T0${hour}:00:00.000Z`;
const toldIds = () => desk.told.flat().map(({ id }) => id);

it('tells of each new ticket once, the oldest first, with what its row says', async () => {
  const rows = arrivalHtml('2', at(9)) + arrivalHtml('1', at(8));
  await openList(rows);
  await vi.waitFor(() => expect(toldIds()).toEqual(['1', '2']));
  expect(desk.told[0][0]).toEqual({ id: '1', subject: 'VPN 1', created: at(8), requester: 'Ravi Menon' });
  body().innerHTML = arrivalHtml('3', at(9)) + rows;
  await vi.waitFor(() => expect(toldIds()).toEqual(['1', '2', '3']));
});

it('tells nothing of a ticket that asks for nothing, is closed, or does not say since when it is there', async () => {
  desk.answer = async (rows) =>
    rows.map((row) => ({ ...scoreOf(row), ...(row.id === '1' && { noise: 'newsletter' as const }) }));
  await openList(
    arrivalHtml('1', at(8)) +
      arrivalHtml('2', at(8), { status: 'closed' }) +
      arrivalHtml('3', '') +
      arrivalHtml('4', at(8), { person: '' }),
  );
  await expectShown('card_noise_newsletter', 'VPN 2', 'VPN 3', 'VPN 4');
  await vi.waitFor(() => expect(desk.told).toHaveLength(1));
  expect(desk.told).toEqual([[{ id: '4', subject: 'VPN 4', created: at(8) }]]);
});

it('tells the whole ticket where it was fetched for its badge, and fetches nothing for this alone', async () => {
  desk.allowed = 1;
  desk.answers['/api/tickets/1'] = Response.json({
    ...{ id: '1', subject: 'VPN 1', description: 'All of us are cut off.', messages: [], status: 'new' },
    ...{ requester: 'Ines Hartl', created: at(7) },
  });
  await openList(arrivalHtml('1', ''));
  await vi.waitFor(() => expect(desk.told).toHaveLength(1));
  expect(desk.told[0]).toMatchObject([
    { id: '1', created: at(7), requester: 'Ines Hartl', text: { description: 'All of us are cut off.' } },
  ]);
  expect(desk.requests).toHaveLength(1);
});

it('says in the side list that new tickets look like one matter', async () => {
  desk.incidents = [{ id: '1', count: 3, since: Date.parse(at(8)), tickets: [] }];
  await openList(arrivalHtml('1', at(8)));
  await vi.waitFor(() => expect(panelHtml()).toContain('list_incidents'));
});
