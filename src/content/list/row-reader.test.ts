// @vitest-environment happy-dom

import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import gitlab from '../../helpdesks/adapters/gitlab';
import znuny from '../../helpdesks/adapters/znuny';
import { DomList } from '../../helpdesks/dom-recipe';
import { ListedRow } from '../../protocol/list-messages';
import { RowReader } from './row-reader';

const recipe = {
  row: ['tr'],
  id: [{ get: '@data-id' }],
  subject: [{ css: 'a' }],
} as unknown as DomList;
const reader = new RowReader(recipe, { adapter: v.parse(Adapter, demo), vars: {} });

function rowWith(id: string, subject: string): Element {
  const row = document.createElement('tr');
  row.setAttribute('data-id', id);
  row.append(Object.assign(document.createElement('a'), { textContent: subject }));
  return row;
}

it.each([
  ['an id of 101 characters', '1'.repeat(101), 'Printer'],
  ['an id of 100 characters', '1'.repeat(100), 'Printer'],
  ['a subject of 5,000 characters', '1', 'x'.repeat(5_000)],
])('reads of a row with %s what a message about it may have, or nothing', (_, id, subject) => {
  const read = reader.read(rowWith(id, subject));
  expect(read === undefined).toBe(id.length > 100);
  if (read) expect(v.is(ListedRow, read)).toBe(true);
});

function rowOf(html: string): Element {
  const table = document.createElement('table');
  table.innerHTML = html;
  return table.querySelector('tr, li') as Element;
}

it('tells tickets of two projects apart that have the same id and subject', () => {
  const { list } = gitlab.dom;
  const issues = new RowReader(v.parse(DomList, list), { adapter: v.parse(Adapter, gitlab), vars: {} });
  const read = (project: string, more = '') =>
    issues.read(
      rowOf(
        `<tr><td><a data-testid="issuable-title-link" href="/${project}/-/issues/7${more}">VPN</a></td></tr>`,
      ),
    );
  expect(read('a/one')?.id).toBe('7');
  expect(read('a/one')?.ticket).not.toBe(read('a/other')?.ticket);
  expect(read('a/one', '?from=list')).toEqual(read('a/one'));
});

it('puts the badge of a subject that is an attribute behind the words where they are shown', () => {
  const tickets = new RowReader(v.parse(DomList, znuny.dom.list), {
    adapter: v.parse(Adapter, znuny),
    vars: {},
  });
  const row = rowOf(`<tr id="TicketID_2"><td><a class="MasterActionLink" title="VPN drops">2026</a></td>
    <td><div title="Jonas">Jonas</div></td><td><div title="VPN drops">VPN drops</div></td></tr>`);
  expect(tickets.read(row)).toMatchObject({ id: '2', subject: 'VPN drops' });
  const place = tickets.placeIn(row, () => false);
  expect([place?.anchor.textContent, place?.at]).toEqual(['VPN drops', 'append']);
});

it('puts the badge beside the subject of a row that lacks the adapter’s place', () => {
  const rows = new RowReader(v.parse(DomList, demo.dom.list), { adapter: v.parse(Adapter, demo), vars: {} });
  const place = (preview: string) =>
    rows.placeIn(
      rowOf(`<tr><td class="queue-subject"><a href="/tickets/7">VPN drops</a>${preview}</td></tr>`),
      () => false,
    );
  expect(place('<p>Since today</p>')).toMatchObject({ anchor: { localName: 'p' }, at: 'prepend' });
  expect(place('')).toMatchObject({ anchor: { textContent: 'VPN drops' }, at: 'after' });
});

it('reads the subject and the priority in the larger views of Znuny, too', () => {
  const tickets = new RowReader(v.parse(DomList, znuny.dom.list), {
    adapter: v.parse(Adapter, znuny),
    vars: {},
  });
  const block = document.createElement('li');
  block.id = 'TicketID_2';
  block.innerHTML = `<a href="index.pl?Action=AgentTicketZoom;TicketID=2">Zoom</a><span class="PriorityID-3"></span>
    <h2><a class="MasterActionLink" href="index.pl?Action=AgentTicketZoom;TicketID=2">Ticket#2026 – VPN drops</a></h2>`;
  expect(tickets.read(block)).toMatchObject({ id: '2', subject: 'VPN drops' });
  expect(tickets.readMore(block)).toEqual({ fields: { priority: 'normal' } });
});
