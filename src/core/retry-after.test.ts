import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after';

const now = Date.parse('2026-12-01T12:00:00Z');

it.each([
  ['20', 20],
  ['0', 0],
  [' 7200 ', 7200],
  ['Tue, 01 Dec 2026 12:01:30 GMT', 90],
  ['Tue, 01 Dec 2026 11:00:00 GMT', 0],
  ['99999999999', 86_400],
  ['Tue, 01 Dec 2099 12:00:00 GMT', 86_400],
  ['soon', undefined],
  ['', undefined],
])('reads how long to wait from "%s"', (header, seconds) => {
  expect(readRetryAfter(new Headers({ 'Retry-After': header }), now)).toBe(seconds);
});

it('knows nothing where the answer says nothing', () => {
  expect(readRetryAfter(new Headers(), now)).toBeUndefined();
});
