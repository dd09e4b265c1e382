import { afterEach, expect, it } from 'vitest';
import { applyTransforms } from './transform';

const { TZ } = process.env;
afterEach(() => {
  process.env.TZ = TZ;
});

it('takes a date without zone to be in UTC wherever the reader is, and keeps one with a zone', () => {
  process.env.TZ = 'America/New_York';
  expect(applyTransforms('2026-10-05 07:12:00', ['utcDate'])).toBe('2026-10-05T07:12:00.000Z');
  expect(applyTransforms('2026-10-05T07:12', ['utcDate'])).toBe('2026-10-05T07:12:00.000Z');
  expect(applyTransforms('2026-10-05T07:12:00+02:00', ['utcDate'])).toBe('2026-10-05T05:12:00.000Z');
  expect(applyTransforms('05.10.26 früh', ['utcDate'])).toBe('');
});

it('reads the HTML inside a journal entry and leaves its plain text alone', () => {
  const entry = 'if a < b:\n[code]<p>Press <b>F5</b></p><p>twice</p>[/code]\nThanks';
  const text = applyTransforms(entry, ['journalToText']);
  expect(text).toMatch(/^if a < b:\n/);
  expect(text).toContain('Press F5');
  expect(text).toMatch(/\nThanks$/);
  expect(text).not.toMatch(/<b>|\[\/?code\]/);
});

it.each([
  ['2026-10-05', '2026-10-05'],
  ['2026-10-05T07:12:00+02:00', '2026-10-05T05:12:00.000Z'],
  ['2026-02-30', ''],
  ['2026-02-30T07:12:00Z', ''],
  ['2026-13-05', ''],
  ['05.10.2026', ''],
  ['2026-10-05 07:12:00', ''],
  ['', ''],
])('takes %s for due at "%s"', (text, due) => {
  expect(applyTransforms(text, ['dueDate'])).toBe(due);
});
