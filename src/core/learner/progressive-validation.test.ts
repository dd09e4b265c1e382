import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { isReliable, leadOf, startValidation, Validation, validateLabel } from './progressive-validation';

const values = ['a', 'b', 'c', 'd'];

/** Plays labels with a head that is right so often; of the values the first is as frequent as is said. */
function play(
  labels: number,
  {
    right,
    frequent = 0.25,
    seed = 1,
    from = startValidation(),
  }: {
    right: number;
    frequent?: number;
    seed?: number;
    from?: Validation;
  },
) {
  const random = seededRandom(seed);
  const spoke: boolean[] = [];
  let state = from;
  for (let i = 0; i < labels; i++) {
    const truth = random.next() < frequent ? 'a' : values[1 + random.below(3)];
    const wrong = values[(values.indexOf(truth) + 1) % 4];
    const answer = random.next() < right ? truth : wrong;
    state = validateLabel(state, truth, () => answer);
    spoke.push(isReliable(state));
  }
  return { state, spoke };
}

describe('a head that learns from clicks', () => {
  it('is silent at first, and speaks once it is clearly better than always the most frequent value', () => {
    const { spoke } = play(100, { right: 0.8 });
    const first = spoke.indexOf(true);
    expect(first).toBeGreaterThanOrEqual(6);
    expect(first).toBeLessThan(40);
    expect(spoke.slice(first).every(Boolean)).toBe(true);
  });
  it('stays silent where the most frequent value is right as often', () => {
    const heads = Array.from(
      { length: 100 },
      (_, seed) => play(300, { right: 0.7, frequent: 0.7, seed }).spoke,
    );
    expect(heads.filter((spoke) => spoke.includes(true)).length).toBeLessThanOrEqual(5);
  });
  it('falls silent when it has become worse, and may speak again', () => {
    const good = play(150, { right: 0.9 }).state;
    expect(isReliable(good)).toBe(true);
    const bad = play(50, { right: 0, frequent: 0.6, from: good }).state;
    expect(isReliable(bad)).toBe(false);
    expect(isReliable(play(100, { right: 0.9, from: bad }).state)).toBe(true);
  });
  it('is asked before the label is counted', () => {
    let state = validateLabel(startValidation(), 'a', () => 'b');
    expect(state).toMatchObject({ asked: 0, counts: [['a', 1]] });
    state = validateLabel(state, 'b', () => 'b');
    expect(state).toMatchObject({ asked: 1, right: 1, mostFrequentRight: 0, onlyHead: 1, recent: '+' });
    state = validateLabel(state, 'b', () => undefined);
    expect(state).toMatchObject({
      asked: 1,
      counts: [
        ['a', 1],
        ['b', 2],
      ],
    });
    state = validateLabel(state, 'b', () => 'c');
    expect(state).toMatchObject({ asked: 2, mostFrequentRight: 1, onlyMostFrequent: 1, recent: '+-' });
  });
  it('is kept as plain data, goes back to any state before, and starts anew', () => {
    const { state } = play(200, { right: 0.6 });
    const stored = v.parse(Validation, JSON.parse(JSON.stringify(state)));
    expect(stored).toEqual(state);
    expect(state.recent).toHaveLength(60);
    const before = structuredClone(state);
    validateLabel(state, 'new', () => 'a');
    expect(state).toEqual(before);
    expect(isReliable(startValidation())).toBe(false);
    expect(v.safeParse(Validation, { ...state, recent: 'x' }).success).toBe(false);
  });
  it('has a lead between bounds that come closer', () => {
    expect(leadOf(startValidation())).toEqual({ low: 0, high: 1 });
    const few = leadOf({ ...startValidation(), onlyHead: 8, onlyMostFrequent: 2 });
    const many = leadOf({ ...startValidation(), onlyHead: 80, onlyMostFrequent: 20 });
    expect(few.low).toBeLessThan(0.5);
    expect(many.low).toBeGreaterThan(0.6);
    expect(many.low).toBeGreaterThan(few.low);
    expect(many.high).toBeLessThan(few.high);
    expect(many.high).toBeGreaterThan(0.8);
    expect(leadOf({ ...startValidation(), onlyHead: 3000 }).low).toBeGreaterThan(0.99);
  });
});
