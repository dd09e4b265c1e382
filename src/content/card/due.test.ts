import { describe, expect, it } from 'vitest';
import { readDue } from './due';

const now = Date.parse('2026-03-05T09:00:00Z');
const work = { low: 30, middle: 60, high: 90 };

describe('when a ticket is due', () => {
  it.each([
    ['2026-03-05T10:00:00Z', 60],
    ['2026-03-05T19:00:00+09:00', 60],
    ['2026-03-05T02:00:00-0700', 0],
    ['2026-03-05T08:00:00Z', -60],
  ])('%s is so many minutes away, whatever the zone', (due, minutes) => {
    expect(readDue(due, now)?.minutes).toBe(minutes);
  });

  it("a day ends as the reader's clock has it", () => {
    const end = new Date(2026, 2, 6).getTime();
    expect(readDue('2026-03-05', now)?.minutes).toBe((end - now) / 60_000);
  });

  it.each([
    undefined,
    '',
    '05.03.2026',
    '3/5/2026 10:00 AM',
    'in 2 hours',
    '2026-03-05T10:00:00',
    '2031-01-01T00:00:00Z',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '1404-12-14',
    '0115-03-05',
    '1404-12-14T10:00:00Z',
  ])('%s is not certain or far away: silent', (due) => {
    expect(readDue(due, now)).toBeUndefined();
  });

  it('is tight where the work may take longer than there is time', () => {
    expect(readDue('2026-03-05T10:00:00Z', now, work)?.isTight).toBe(true);
    expect(readDue('2026-03-05T12:00:00Z', now, work)?.isTight).toBe(false);
  });
});
