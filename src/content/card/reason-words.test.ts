import { expect, it } from 'vitest';
import { reasonWords } from './reason-words';

const span = (text: string, weight: number) => ({ start: 0, end: text.length, text, weight });

it('names the three weightiest words, none twice and none that speaks against', () => {
  const spans = [
    span('b', 2),
    span('Urgent', 5),
    span('c', 1),
    span('urgent', 4),
    span('d', 0.5),
    span('no', -1),
  ];
  expect(reasonWords(spans)).toEqual(['Urgent', 'b', 'c']);
  expect(reasonWords([span('no', -1), span('  ', 1)])).toEqual([]);
});

it('shortens a long one', () => {
  expect(reasonWords([span('x'.repeat(80), 1)])).toEqual([`${'x'.repeat(23)}…`]);
});
