import { describe, expect, it } from 'vitest';
import { isBoundedPattern } from './bounded-pattern';

describe('a pattern of an adapter', () => {
  it.each([
    '^/tickets/(\\d+)$',
    '[?&;]id=(\\d+)',
    '^#\\d+:(.*)$',
    '^(?:a|b)$',
    '(\\w{1,5})?x',
    '[(+*]+',
    '\\(+\\)+',
  ])('may be %s', (source) => {
    expect(isBoundedPattern(source)).toBe(true);
  });

  it.each([
    ['repeats what repeats', '(a+)+$'],
    ['repeats what repeats, deeper', '((a+)b)*$'],
    ['repeats a choice', '(a|a)*$'],
    ['repeats a repeated group', '((ab)*)*'],
    ['counts what repeats', '(a*){9}'],
    ['refers back', '(a)\\1'],
    ['refers back by name', '(?<a>b)\\k<a>'],
    ['has many open ends', '.*.*.*.*x'],
    ['is too long', 'a'.repeat(201)],
    ['does not compile', '(a'],
  ])('is refused when it %s', (_why, source) => {
    expect(isBoundedPattern(source)).toBe(false);
  });
});
