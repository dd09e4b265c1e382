import { expect, it } from 'vitest';
import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import type { SeenProfile } from '../lake/seen-profile';
import { countKnown, Parties } from './parties';

const now = Date.parse('2026-11-28T12:00:00Z');

/** Labels of that profile on every day from so many days ago to so many. */
function seen(profile: string, from: number, to: number): SeenProfile[] {
  return Array.from({ length: from - to + 1 }, (_, i) => [
    profile,
    formatUtcDay(now - (from - i) * millisecondsPerDay),
  ]);
}

function count(...profiles: SeenProfile[][]): number {
  const parties = new Parties([{ profiles: profiles.flat() }], now);
  const rows = profiles.flatMap(([[client] = ['']]) => Array.from({ length: 20 }, () => ({ client })));
  return countKnown(rows, 10, parties);
}

it('profiles that label on the same days are as many as they are', () => {
  expect(count(seen('a/1', 20, 0), seen('a/2', 9, 0), seen('b/1', 15, 3))).toBe(3);
});

it('two profiles that took other names in the middle of a month are two, not four', () => {
  const [one, other] = [24, 17];
  expect(
    count(seen('a/1', 27, one), seen('a/2', one, 0), seen('a/3', 27, other), seen('a/4', other, 0)),
  ).toBe(2);
});

it('one who is there for a week, or on two days, is not known', () => {
  const twice = [...seen('a/2', 20, 20), ...seen('a/2', 1, 1)];
  expect(count(seen('a/1', 6, 0), twice)).toBe(0);
});
