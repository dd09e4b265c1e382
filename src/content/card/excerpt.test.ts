import { expect, it } from 'vitest';
import { excerptOf, type Piece } from './excerpt';

const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, weight: 1 };
};
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.marked).map(({ text }) => text);

const filler = 'some words that say nothing at all about anything, '.repeat(6);
const long = `${filler}the printer burns ${filler}and smoke is everywhere ${filler}`;

it('shows a short text whole', () => {
  const pieces = excerptOf('The printer burns.', [span('The printer burns.', 'burns')]);
  expect(pieces).toEqual([
    { text: 'The printer ', marked: false },
    { text: 'burns', marked: true },
    { text: '.', marked: false },
  ]);
});

it('shortens a long one between the reasons, at the limits of words', () => {
  const pieces = excerptOf(long, [span(long, 'smoke'), span(long, 'printer')]);
  expect(marked(pieces)).toEqual(['printer', 'smoke']);
  const stretches = whole(pieces)
    .split('…')
    .map((part) => part.trim());
  expect(stretches).toHaveLength(4);
  for (const stretch of stretches) expect(` ${long} `).toContain(` ${stretch} `);
});

it('joins reasons that overlap', () => {
  const text = 'cannot log in today';
  expect(marked(excerptOf(text, [span(text, 'cannot log'), span(text, 'log in')]))).toEqual([
    'cannot log in',
  ]);
});

it('leaves out what is not in the text', () => {
  const broken = [
    { start: -1, end: 3 },
    { start: 2, end: 90 },
    { start: 3, end: 3 },
    { start: 0.5, end: 2 },
  ];
  expect(
    excerptOf(
      'short',
      broken.map((one) => ({ ...one, text: 'x', weight: 1 })),
    ),
  ).toEqual([]);
});

it('cuts a text without spaces between characters', () => {
  const text = `${'😀'.repeat(200)}打印机${'😀'.repeat(200)}`;
  expect(() => encodeURIComponent(whole(excerptOf(text, [span(text, '打印机')])))).not.toThrow();
  expect(() => encodeURIComponent(whole(excerptOf(`a${text}`, [span(`a${text}`, '打印机')])))).not.toThrow();
});
