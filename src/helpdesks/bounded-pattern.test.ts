import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoundedPattern, maxMatchedLength } from './bounded-pattern';

describe('a pattern of an adapter', () => {
  it.each([
    '^/tickets/(\\d+)$',
    '[?&;]id=(\\d+)',
    '^#\\d+:(.*)$',
    '^(?:a|b)$',
    '(\\w{1,5})?x',
    '[(+*]+',
    '((a+)b)*$',
    '^\\w+\\d+#',
    '\\(+\\)+',
  ])('may be %s', (source) => {
    expect(isBoundedPattern(source)).toBe(true);
  });

  it.each([
    ['repeats what repeats', '(a+)+$'],
    ['repeats what repeats, deeper', '((a+)b?)*$'],
    ['repeats a choice', '(a|a)*$'],
    ['repeats a repeated group', '((ab)*)*'],
    ['counts what repeats', '(a*){9}'],
    ['refers back', '(a)\\1'],
    ['refers back by name', '(?<a>b)\\k<a>'],
    ['has many open ends', '.*.*.*.*x'],
    ['has many ends that may be left out', `${'.?'.repeat(60)}#\\d`],
    ['has three open ends and no beginning', '.*.*.*#'],
    ['counts up to many, four times', `${'.{0,999}'.repeat(4)}#`],
    ['counts up to many, eight times', `${'.{0,99}'.repeat(8)}#`],
    ['has many lazy ends that may be left out', `${'.??'.repeat(50)}#`],
    ['repeats what may be left out', '^(?:a?){30}b'],
    ['chooses the same again and again', `^${'(?:a|a)'.repeat(20)}b`],
    ['has four open ends that touch', '^\\w+\\w+\\w+\\d+#'],
    ['looks ahead again and again', '(?=.*a.*b)x'],
    ['looks back again and again', '(?<=a*b*a*)b'],
    ['has four open ends before the end of the text', '^\\w*\\w*\\w*\\w*$'],
    ['has four open ends before the border of a word', '^\\w*\\w*\\w*\\w*\\b'],
    ['has four open ends before what it looks ahead to', '^\\w*\\w*\\w*\\w*(?=#)'],
    ['is too long', 'a'.repeat(201)],
    ['does not compile', '(a'],
  ])('is refused when it %s', (_why, source) => {
    expect(isBoundedPattern(source)).toBe(false);
  });
});

/** Patterns of what usually makes them slow. */
const pieces = ['a', '.', '\\w', '\\d', '[^/]', '(?:a|b)', '(a?)', '(?:ab)', '#', '/', '$', '|'];
const counts = ['', '?', '*', '+', '??', '*?', '{0,9}', '{2,}', '{3}'];
const patterns = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...counts)), { minLength: 1, maxLength: 12 })
  .chain((parts) =>
    fc.tuple(
      fc.constant(parts.map(([piece, count]) => ('$|'.includes(piece) ? piece : piece + count)).join('')),
      fc.constantFrom('^', ''),
    ),
  )
  .map(([pattern, start]) => start + pattern);

it('whatever pattern is accepted ends soon on the texts that make patterns slow', () => {
  const texts = ['a', 'ab', 'a1', '/', 'aaaa/', 'ab#'].map((each) =>
    each
      .repeat(maxMatchedLength)
      .slice(0, maxMatchedLength - 1)
      .concat('!'),
  );
  fc.assert(
    fc.property(patterns, (pattern) => {
      if (!isBoundedPattern(pattern)) return;
      const compiled = new RegExp(pattern, 'u');
      const began = performance.now();
      for (const text of texts) compiled.exec(text);
      expect(performance.now() - began, pattern).toBeLessThan(1_000);
    }),
    { numRuns: 3_000, seed: 17 },
  );
});
