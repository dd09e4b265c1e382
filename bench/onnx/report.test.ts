import { describe, expect, it } from 'vitest';
import { bestBatch, describeComparison, type Times } from './report';

const times: Times = {
  answer: [2, 2, 4],
  predict: [10, 9, 10],
  run: [40, 40, 60],
  runExplained: [400],
  fifty: { answer: [100], predict: [500], run1: [3000, 2500, 2800], run8: [2000, 2100, 9000], run25: [2200] },
};
const peer = { starts: [300], modelBytes: 24e6, packageBytes: 40e6 };
const ours = { starts: [100], modelBytes: 4e6, packageBytes: 5e6 };

describe('the comparison', () => {
  it('gives the peer the batch that suits it best, by the middle of its runs', () => {
    expect(bestBatch(times.fifty).size).toBe(8);
  });

  it('sets what the peer needs against what we need', () => {
    const cells = new Map(
      describeComparison(times, peer, ours)
        .split('\n')
        .map((line) => line.split(/ {2,}/))
        .map(([name, ...values]) => [name, values.join(' / ')]),
    );
    expect(cells.get('one ticket, answer alone: p50, ms')).toBe('40.0 / 2.0 / 20.0 x');
    expect(cells.get('one ticket, ours with its reasons: fastest, ms')).toBe('40.0 / 9.0 / 4.4 x');
    expect(cells.get('one ticket, answer alone: p95, ms')).toBe('60.0 / 4.0 / 15.0 x');
    expect(cells.get('one ticket, ours with its reasons: p50, ms')).toBe('40.0 / 10.0 / 4.0 x');
    expect(cells.get('one ticket, both with reasons: p50, ms')).toBe('400 / 10.0 / 40.0 x');
    expect(cells.get('50 tickets, answers alone (peer: 8 at once): p50, ms')).toBe('2100 / 100 / 21.0 x');
    expect(cells.get('model, runtime and code, MB')).toBe('40.0 / 5.0 / 8.0 x');
  });

  it('leaves out memory where the system does not tell it', () => {
    expect(describeComparison(times, peer, ours)).not.toContain('memory');
    const known = describeComparison(times, { ...peer, memory: 90e6 }, { ...ours, memory: 30e6 });
    expect(known).toMatch(/memory, MB +90\.0 +30\.0 +3\.0 x/);
  });
});
