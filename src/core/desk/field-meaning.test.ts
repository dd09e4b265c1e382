import { expect, it } from 'vitest';
import { placeFields } from './field-meaning';
import { mostSevereFirst } from './severity-order';

it('gives each shipped head the field that means the same, the closest one, and no field to two', () => {
  const places = placeFields([
    { field: 'queue', kind: 'class' },
    { field: 'Category', kind: 'class' },
    { field: 'Priorität', kind: 'ordinal' },
    { field: 'impact', kind: 'ordinal' },
    { field: 'issue_type', kind: 'class' },
    { field: 'Office', kind: 'class' },
  ]);
  expect(Object.fromEntries(places)).toEqual({
    Category: 'topic',
    Priorität: 'severity',
    issue_type: 'type',
  });
});

it('takes a number for an effort only where it is in hours, and tags for nothing', () => {
  const places = placeFields([
    { field: 'effort', kind: 'number' },
    { field: 'category', kind: 'tags' },
  ]);
  expect(places.size).toBe(0);
  expect(placeFields([{ field: 'Work hours', kind: 'number' }]).get('Work hours')).toBe('effort');
});

it.each([
  [
    ['P1', 'P2', 'P3'],
    ['P1', 'P2', 'P3'],
  ],
  [
    ['low', 'normal', 'urgent'],
    ['urgent', 'normal', 'low'],
  ],
  [
    ['1 - Critical', '2 - High', '3 - Low'],
    ['1 - Critical', '2 - High', '3 - Low'],
  ],
  [
    ['1 low', '2 normal', '3 high'],
    ['3 high', '2 normal', '1 low'],
  ],
  [
    ['0', '50', '100'],
    ['100', '50', '0'],
  ],
])('puts the most severe of %o first', (levels, expected) => {
  expect(mostSevereFirst(levels)).toEqual(expected);
});
