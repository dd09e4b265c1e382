import { describe, expect, it } from 'vitest';
import { learnNumber } from './learn-number';
import { type DeskRow, LearnError, learnValues } from './learn-values';
import { fitCuts, levelOf } from './levels';
import { seededOrder } from './linear/seeded-order';

const words = {
  hardware: ['printer', 'toner', 'screen', 'laptop', 'battery'],
  access: ['password', 'login', 'locked', 'account', 'token'],
  travel: ['flight', 'hotel', 'visa', 'train', 'booking'],
};
const order = seededOrder(1000, 4).next();

/** Tickets of a small desk, none like another. */
function desk(size: number, values = Object.keys(words)): DeskRow[] {
  return Array.from({ length: size }, (_, i) => {
    const value = values[i % values.length];
    const list = words[value as keyof typeof words] ?? [value];
    const pick = (k: number) => list[(order[(i + k * 37) % 1000] + k) % list.length];
    return { text: `Please help, the ${pick(1)} and ${pick(2)} fail since ${i}`, value };
  });
}

const options = { kind: 'class' as const, seed: 1, targetPrecision: 0.9 };

describe('learning a field with values', () => {
  it('predicts tickets that it has not seen, and is sure of them', () => {
    const head = learnValues(desk(240), options);
    const answer = head.predict('my screen and my battery are broken');
    expect(answer.value).toBe('hardware');
    expect(answer.confidence).toBeGreaterThan(0.8);
    expect(answer.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
    expect(head.threshold).toBeLessThan(1);
  });

  it('gives the same answers for the same seed', () => {
    const texts = ['visa for the flight', 'locked account', 'something else'];
    const answers = () => texts.map((text) => learnValues(desk(150), options).predict(text));
    expect(answers()).toEqual(answers());
  });

  it('does not commit itself where the labels are noise', () => {
    const noise = desk(240).map((row, i) => ({ ...row, value: order[i] % 2 ? 'a' : 'b' }));
    const head = learnValues(noise, options);
    expect(head.predict('the printer fails').confidence).toBeLessThan(0.9);
    expect(head.threshold).toBe(1);
  });

  it('reports its progress, and stops where the report throws', () => {
    const shares: number[] = [];
    learnValues(desk(150), { ...options, report: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const cancelled = new Error('cancelled');
    const stop = () => {
      throw cancelled;
    };
    expect(() => learnValues(desk(150), { ...options, report: stop })).toThrow(cancelled);
  });
});

describe('odd desks', () => {
  it('without any ticket are refused in words', () => {
    expect(() => learnValues([], options)).toThrow(LearnError);
    expect(() => learnNumber([], { seed: 1 })).toThrow(LearnError);
  });
  it('with one value answer that value and never claim to know', () => {
    const head = learnValues(desk(20, ['access']), options);
    expect(head.predict('anything').value).toBe('access');
    expect(head.threshold).toBe(1);
  });
  it('with ten tickets, with a value of one ticket, with contradictions and empty texts still answer', () => {
    expect(learnValues(desk(10), options).values).toHaveLength(3);
    const rare = [...desk(60), { text: 'my parrot died', value: 'pets' }];
    expect(learnValues(rare, options).predict('parrot').probabilities).toHaveLength(4);
    const contradicting = [...desk(60), ...desk(60).map((row) => ({ ...row, value: 'other' }))];
    expect(learnValues(contradicting, options).predict('printer').confidence).toBeLessThan(0.9);
    const empty = learnValues([...desk(30), { text: '', value: 'access' }], options);
    expect(empty.values).toContain(empty.predict('').value);
  });
  it('with 300 values stay within four megabytes', () => {
    const values = Array.from({ length: 300 }, (_, i) => `value${i}`);
    const rows = values.flatMap((value) =>
      [1, 2].map((n) => ({ text: `about ${value} number ${n}`, value })),
    );
    const head = learnValues(rows, options);
    expect(head.bytes).toBeLessThan(4_000_000);
    expect(head.predict('about value123').value).toBe('value123');
  }, 60_000);
  it('with a text of a megabyte look at its beginning only', () => {
    const head = learnValues(desk(60), options);
    const long = `password login locked ${'x '.repeat(500_000)}`;
    expect(head.predict(long)).toEqual(head.predict(long.slice(0, 3000)));
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

describe('learning a number', () => {
  const rows = desk(240).map(({ text, value }, i) => ({
    text,
    value: (value === 'travel' ? 40 : 4) + (i % 3),
  }));
  it('tells long work from short, with a range around the middle', () => {
    const head = learnNumber(rows, { seed: 1 });
    const long = head.predict('a visa and a flight');
    const short = head.predict('a locked account');
    expect(long.middle).toBeGreaterThan(20);
    expect(short.middle).toBeLessThan(10);
    for (const { low, middle, high } of [long, short]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
    }
  });
  it('refuses what is no number', () => {
    expect(() => learnNumber([...rows, { text: 'x', value: Number.NaN }], { seed: 1 })).toThrow(LearnError);
  });
});
