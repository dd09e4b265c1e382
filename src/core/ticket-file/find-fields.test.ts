import { describe, expect, it } from 'vitest';
import { FieldObserver } from './find-fields';

function find(count: number, values: (i: number) => Record<string, string | number | string[]>) {
  const observer = new FieldObserver();
  for (let i = 0; i < count; i++) observer.see(values(i));
  return observer.found();
}

describe('the fields of a desk', () => {
  it('are found with their kind and their values', () => {
    const found = find(120, (i) => ({
      queue: ['Billing', 'Network', 'Billing'][i % 3],
      priority: ['Low', 'Normal', 'High'][i % 3],
      hours: (10 + i * 7) / 10,
      tags: i % 2 ? ['vip', `t${i % 5}`] : [`t${i % 4}`],
    }));
    expect(found.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'hours number',
      'priority ordinal',
      'queue class',
      'tags tags',
    ]);
    expect(found[2]).toMatchObject({
      filled: 120,
      distinct: 2,
      values: [
        { value: 'Billing', count: 80 },
        { value: 'Network', count: 40 },
      ],
    });
  });

  it.each([
    ['always the same', () => 'Billing'],
    ['different each time', (i: number) => `Ticket ${i}`],
    ['one of 10,000 values', (i: number) => `value ${(i * 7919) % 10_000}`],
    ['hardly ever there', (i: number) => (i < 5 ? 'Billing' : '')],
  ])('leave out what is %s', (_, value) => {
    expect(find(1000, (i) => ({ field: value(i) }))).toEqual([]);
  });
});
