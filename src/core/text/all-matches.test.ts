import { expect, it } from 'vitest';
import { allMatches } from './all-matches';

it.each([
  [/a(b)?/g, 'ab a cab'],
  [/(?<=x)/g, 'xxx'],
  [/(?=.)/gu, '👍a👍'],
  [/(?=.)/g, '👍a👍'],
  [/b/g, 'aaa'],
  [/^/gm, 'a\nb\n'],
])('finds with %s what matchAll finds', (pattern, text) => {
  const found = allMatches(text, pattern);
  expect(found).toEqual([...text.matchAll(pattern)]);
  // Whatever the last text has left in the pattern.
  pattern.lastIndex = 2;
  expect(allMatches(text, pattern)).toEqual(found);
});
