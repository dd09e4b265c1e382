// @vitest-environment happy-dom

import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import type { DomList } from '../../helpdesks/dom-recipe';
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
