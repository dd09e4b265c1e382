import { expect, it } from 'vitest';
import { alignColumns, shorten } from './table';

it('lines up columns under their headings', () => {
  expect(
    alignColumns([
      ['ticket', 'effort'],
      ['#1', '2 – 6 h'],
      ['#4821 Größe', ''],
    ]),
  ).toBe(['ticket       effort', '-----------  -------', '#1           2 – 6 h', '#4821 Größe'].join('\n'));
});

it('counts an emoji as one character when it cuts', () => {
  expect(shorten('😡😡😡 laptop', 4)).toBe('😡😡😡…');
  expect(shorten('short', 5)).toBe('short');
});
