import { describe, expect, it } from 'vitest';
import { bounded, translatePatterns } from './bounded';
import { redact } from './redact';

const sources = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts', '!./bounded.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('patterns', () => {
  it.each(['a*', 'a+b', '(?:a|b){2,}', '[*]+'])('without an end are refused: %s', (source) => {
    expect(() => bounded(new RegExp(source))).toThrow(RangeError);
  });

  it.each(['a{0,9}', '[*+]', '\\+\\*', '\\p{L}?'])('with an end pass: %s', (source) => {
    expect(bounded(new RegExp(source, 'u')).source).toBe(source);
  });

  /** Whatever runs over a whole text has the flag g or y: each such pattern has gone through the check above. */
  it('that run over a whole text are all checked', () => {
    const unchecked = Object.entries(sources).flatMap(([file, source]) =>
      [
        ...source.matchAll(
          /\n(?:export )?const (\w+) =\s+(?!bounded)(?:\/.*\/[a-z]*[gy][a-z]*;|new RegExp\()/g,
        ),
      ].map((match) => `${file}: ${match[1]}`),
    );
    expect(unchecked).toEqual([]);
  });

  /** A copy of a pattern is translated again once the engine has forgotten it, and holds up the process for so long. */
  it('are not copied', () => {
    const copying = Object.entries(sources).filter(([, source]) => source.includes('.matchAll('));
    expect(copying.map(([file]) => file)).toEqual([]);
  });

  it('find the same once they are translated', () => {
    const text = 'Dear Mr. Smith, call +49 89 1234567 or a@b.example\nRegards\nAnna Smith';
    const before = redact(text);
    translatePatterns();
    expect(redact(text)).toEqual(before);
    expect(before.found.length).toBeGreaterThan(3);
  });

  /** With a pattern that backtracks through the whole text, this would not end before the test's time is over. */
  it.each([
    'a',
    'Aa Bb ',
    'Ab-',
    '1-',
    'a@',
    'http://a?token=',
    'password: ',
    'Dear Mr. ',
    '[name]',
    '県市',
    '\n',
  ])('answer for a long text of %j', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(redact(text).text.length).toBeGreaterThan(0);
  });
});
