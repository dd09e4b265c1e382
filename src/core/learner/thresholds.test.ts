import { describe, expect, it } from 'vitest';
import { fitThresholds } from './thresholds';

/** So many answers of one value with one confidence, of which a part is right. */
function answers(chosen: number, confidence: number, right: number, all: number) {
  return Array.from({ length: all }, (_, i) => ({ chosen, confidence, right: i < right }));
}

describe('thresholds per value', () => {
  it('ask for more than the bare share where few answers were kept aside', () => {
    expect(fitThresholds(answers(0, 0.8, 37, 40), 1, 0.9)).toEqual([1]);
    expect(fitThresholds(answers(0, 0.8, 370, 400), 1, 0.9)[0]).toBeCloseTo(0.8, 10);
  });

  it('are those of all values where a value has few answers, and drawn to them where it has some', () => {
    const sure = [...answers(0, 0.5, 900, 900), ...answers(1, 0.5, 9, 9)];
    const some = [...answers(2, 0.9, 100, 100), ...answers(2, 0.6, 50, 100)];
    const [all, few, drawn] = fitThresholds([...sure, ...some], 3, 0.9);
    expect(all).toBeCloseTo(0.5, 10);
    expect(few).toBeCloseTo(0.5, 10);
    expect(drawn).toBeCloseTo((200 * 0.9 + 300 * 0.5) / 500, 10);
  });

  it('show what is as sure as was asked for where a short history can prove nothing, unless it speaks against it', () => {
    const doubtful = answers(0, 0.4, 40, 110);
    expect(fitThresholds([...doubtful, ...answers(0, 0.95, 9, 10)], 1, 0.9)).toEqual([0.9]);
    expect(fitThresholds([...doubtful, ...answers(0, 0.95, 5, 10)], 1, 0.9)).toEqual([1]);
    expect(fitThresholds([...answers(0, 0.4, 20, 40), ...answers(0, 0.95, 9, 10)], 1, 0.9)).toEqual([1]);
  });

  it('have more to prove where a share of the tickets cannot be known', () => {
    const proved = answers(0, 0.8, 370, 400);
    expect(fitThresholds(proved, 1, 0.9, 0.9)).not.toEqual(fitThresholds(proved, 1, 0.9));
    expect(fitThresholds(answers(0, 0.8, 60, 60), 1, 0.9, 0.8)).toEqual([1]);
  });
});
