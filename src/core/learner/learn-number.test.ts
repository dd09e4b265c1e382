import { describe, expect, it } from 'vitest';
import { desk, ticket } from './desk-test-support';
import { LearnError } from './desk-ticket';
import { answerNumber, learnNumber } from './learn-number';
import { fitCuts, levelOf } from './levels';

describe('learning a number', () => {
  const rows = desk(240).map((row, i) => ({ ...row, value: (row.value === 'travel' ? 40 : 4) + (i % 3) }));
  it('tells long work from short, with a range around the middle', async () => {
    const head = await learnNumber(rows, { seed: 1 });
    const long = answerNumber(head, ticket('a visa and a flight'));
    const short = answerNumber(head, ticket('a locked account'));
    expect(long.middle).toBeGreaterThan(20);
    expect(short.middle).toBeLessThan(10);
    for (const { low, middle, high } of [long, short]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
    }
  });
  it('refuses what is no number', async () => {
    const wrong = [...rows, { ...ticket('x'), value: Number.NaN }];
    await expect(learnNumber(wrong, { seed: 1 })).rejects.toThrow(LearnError);
    await expect(learnNumber(wrong, { seed: 1 })).rejects.toThrow('1 of 241 tickets');
  });
});

describe('levels', () => {
  it('are cut so that rare levels come out too', () => {
    const expected = [1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2];
    const truth = [0, 1, 2, 2, 2, 3, 4];
    const cuts = fitCuts(expected, truth, 5);
    const levels = expected.map((value) => levelOf(value, cuts));
    expect(Math.min(...levels)).toBeLessThan(2);
    expect(Math.max(...levels)).toBeGreaterThan(2);
    expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
  });
});
