import { expect, it } from 'vitest';
import { readCustomFields } from './custom-fields';

const inList = { rows: '/own', name: [{ at: '/name' }], value: '/values' };

it('takes fields by name, with one value or several, and leaves out the empty ones', () => {
  const own = [
    { name: 'Site', values: ['North'] },
    { name: 'Systems', values: ['Doors', 'Badges'] },
    { name: 'Empty', values: [] },
    { name: 'Blank', values: [''] },
    { values: ['of no name'] },
  ];
  expect(readCustomFields(inList, { own }, {})).toEqual({ Site: 'North', Systems: ['Doors', 'Badges'] });
  const record = { product: 'Grinder', weight: 12.5, serial: null, nested: { a: 1 } };
  expect(readCustomFields({ record: '/own' }, { own: record }, {})).toEqual({
    product: 'Grinder',
    weight: '12.5',
  });
});

it('is not led astray by names that mean something to JavaScript', () => {
  const own = JSON.parse('{"__proto__": "x", "constructor": "y", "toString": "z"}');
  const fields = readCustomFields({ record: '/own' }, { own }, {});
  expect(Object.entries(fields)).toEqual([
    ['constructor', 'y'],
    ['toString', 'z'],
  ]);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});

it('takes no more than a form has', () => {
  const own = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`field ${i}`, 'x'.repeat(9_000)]));
  const fields = readCustomFields({ record: '/own' }, { own }, {});
  expect(Object.keys(fields)).toHaveLength(50);
  expect(String(fields['field 0']).length).toBe(500);
});
