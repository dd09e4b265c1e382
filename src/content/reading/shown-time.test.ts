import { expect, it } from 'vitest';
import { readShownTime } from './shown-time';

/** 30 November 2026, 10:27 in UTC, as pages in several languages and zones show it. */
const exact = '2026-11-30T10:27:43.000Z';

it.each([
  ['11/30/2026 11:27', '12/03/2026 13:15', '2026-12-03T12:15'],
  ['30/11/2026 11:27', '03/12/2026 13:15', '2026-12-03T12:15'],
  ['30.11.2026 11:27:43', '03.12.2026 13:15', '2026-12-03T12:15'],
  ['30.11.26, 11:27', '3.12.26, 13:15', '2026-12-03T12:15'],
  ['2026/11/30 19:27', '2026/12/03 13:15', '2026-12-03T04:15'],
  ['11/30/26, 5:27 AM', '12/3/26, 12:15 PM', '2026-12-03T17:15'],
  ['11/30/26, 5:27 AM', '12/3/26, 12:15 AM', '2026-12-03T05:15'],
  ['30/11/26 11:27 a. m.', '3/12/26 1:15 p. m.', '2026-12-03T12:15'],
  ['30/11/2026 15:57 (Asia/Kolkata)', '03/12/2026 13:15 (Asia/Kolkata)', '2026-12-03T07:45'],
  ['30.11.2026 11:27 (Europe/Berlin)', '29.03.2027 13:15 (Europe/Berlin)', '2027-03-29T11:15'],
  // A server that keeps its times in Berlin, too.
  ['30.11.2026 10:27 (America/New_York)', '03.12.2026 13:15 (America/New_York)', '2026-12-03T18:15'],
  // The other way around it would be the 12th of March, which this page does not write so.
  ['30-11-2026 11:27', '12-03-2027 09:00', '2027-03-12T08:00'],
])('a page that shows it as %s means by %s %s', (shown, text, time) => {
  expect(readShownTime(text, { shown, exact })).toBe(`${time}:00.000Z`);
});

it.each([
  ['which of the two is the day', '05/05/2026 09:00', '06/07/2026 09:00', '2026-05-05T09:00:00Z'],
  ['which half of the day it is', '2026-11-30 午前10:27', '2026-12-03 午後1:15', exact],
  ['the time of day', '11/30/2026 11:27', '12/03/2026', exact],
  ['a day that there is', '30.11.2026 11:27', '31.02.2027 11:27', exact],
  ['an hour that there is', '30.11.2026 11:27', '03.12.2026 25:00', exact],
  ['the zone, because the sample is of another moment', '28.11.2026 11:27', '03.12.2026 11:27', exact],
  ['the zone, because no clock is seven minutes ahead', '30.11.2026 10:34', '03.12.2026 11:27', exact],
  [
    'the zone, because nobody knows it',
    '30.11.2026 11:27 (Mars/Base)',
    '03.12.2026 11:27 (Mars/Base)',
    exact,
  ],
  ['anything, because the sample is missing', '', '03.12.2026 11:27', ''],
  ['anything, because it is in words', '2 hours ago', 'in 3 days', exact],
  ['anything in a long text', '30.11.2026 11:27', `03.12.2026 11:27 ${'-'.repeat(60)}`, exact],
])('says nothing where it does not know %s', (_, shown, text, known) => {
  expect(readShownTime(text, { shown, exact: known })).toBe('');
});

it('takes a page that is like UTC at its word only where the reader is in UTC, too', () => {
  const offset = new Date(exact).getTimezoneOffset();
  const time = readShownTime('03.12.2026 13:15', { shown: '30.11.2026 10:27', exact });
  expect(time).toBe(offset === 0 ? '2026-12-03T13:15:00.000Z' : '');
});
