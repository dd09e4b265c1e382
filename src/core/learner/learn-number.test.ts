import { describe, expect, it } from 'vitest';
import { macroF1, meanLevelError } from '../metrics/classification';
import { desk, shuffled, ticket } from './desk-test-support';
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

describe('the range of a number', () => {
  const widthOf = async (numbers: readonly number[]) => {
    const rows = numbers.map((value, i) => ({ ...ticket(`ticket ${i}`), value }));
    const { range } = await learnNumber(rows, { seed: 1 });
    return range.above - range.below;
  };
  const mix = (numbers: readonly number[]) =>
    [...shuffled].filter((at) => at < numbers.length).map((at) => numbers[at]);
  const noise = Array.from({ length: 200 }, (_, i) => 10 + ((i * 37) % 13));

  it('is wider where the desk changes as time goes by', async () => {
    const drifting = noise.map((value, i) => value + 12 * Math.sin(i / 25) + 12);
    const mixed = mix(drifting);
    expect(await widthOf(drifting)).toBeGreaterThan(1.02 * (await widthOf(mixed)));
  });
});

describe('levels', () => {
  // The first and the last level are rare, and hardly apart from their neighbours.
  const truth = Array.from({ length: 400 }, (_, i) => [0, 1, 1, 2, 2, 2, 2, 3, 3, 4][i % 10]);
  const expected = truth.map((level, i) => 2 + (level - 2) / 8 + ((i * 29) % 17) / 200);
  const cuts = fitCuts(expected, truth, 5);
  const levels = expected.map((value) => levelOf(value, cuts));

  it('are cut so that rare levels come out too, in their order', () => {
    expect(new Set(levels)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
    expect(macroF1(truth, levels)).toBeGreaterThan(0.9);
  });
  it('are not sent far away for the sake of a level that nearly never occurs', () => {
    const flat = truth.map((_, i) => 2 + ((i * 29) % 17) / 200);
    const once = truth.map((_, i) => (i === 7 ? 0 : 2));
    const guessed = flat.map((value) => levelOf(value, fitCuts(flat, once, 5)));
    expect(meanLevelError(once, guessed)).toBeLessThan(0.1);
  });
});
