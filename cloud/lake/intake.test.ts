import { ulid } from 'ulid';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeLabel, toLines } from '../http.test-support';
import { memoryStore } from '../store/memory.test-support';
import { takeBatch } from './intake';
import { takenBy } from './taken';

const now = Date.parse('2026-11-30T12:00:00Z');
const taken = takenBy('ab'.repeat(32), now);
/** Redaction looks at each of its addresses, names and numbers, and finds none to take out. */
const slowText = 'Anne-fe80::1 '.repeat(150);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a batch that is made to take long', () => {
  it('lets others run between its lines and in the middle of a text', async () => {
    // Every look at the clock is later by more than a batch may take at once.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000));
    const lines = 5;
    const body = toLines(Array.from({ length: lines }, () => ({ ...makeLabel(), text: slowText })));
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const { lines: answers } = await takeBatch(memoryStore(), ulid(now), body, 'redacted', taken);
    isOver = true;
    expect(answers).toHaveLength(lines);
    expect(turns).toBeGreaterThan(2 * lines);
  });

  it('is refused whole where its texts are too long together', async () => {
    const store = memoryStore();
    const rows = Array.from({ length: 600 }, () => ({ ...makeLabel(), text: slowText }));
    await expect(takeBatch(store, ulid(now), toLines(rows), 'redacted', taken)).rejects.toMatchObject({
      code: 'too-large',
    });
  });
});

describe('a batch by a clock that is wrong', () => {
  const day = 86_400_000;
  it.each([
    ['of 2099', Date.parse('2099-01-01'), 'clock-ahead'],
    ['of 61 days before', now - 61 * day - day, 'too-old'],
    ['of 1999', Date.parse('1999-12-31'), 'bad-batch-id'],
  ])('%s is refused with the reason', async (_, at, code) => {
    const batch = takeBatch(memoryStore(), ulid(at), toLines([makeLabel()]), 'labels', taken);
    await expect(batch).rejects.toMatchObject({ code });
  });
});

describe('a label of a time that is none', () => {
  it.each([
    ['2026-11-28T12:00:00 +01', false],
    ['2026-02-30T12:00:00Z', false],
    ['2026-11-31T12:00:00+01:00', false],
    ['2026-11-28T12:00:00+01:00', true],
    ['2024-02-29T12:00:00.000Z', true],
  ])('%s', async (at, isTaken) => {
    const body = toLines([{ ...makeLabel(), at }]);
    const { lines } = await takeBatch(memoryStore(), ulid(now), body, 'labels', taken);
    expect(lines.map(({ status }) => status)).toEqual([isTaken ? 'accepted' : 'refused']);
  });
});
