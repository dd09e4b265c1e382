import { describe, expect, it } from 'vitest';
import { learnValues } from '../../src/core/learner/learn-values';
import { makeDesk } from './synthetic-desk';

const desk = makeDesk({ tickets: 5000, queues: 40, seed: 1 });

describe('a made-up desk', () => {
  it('is the same for the same seed only', () => {
    const small = { tickets: 20, queues: 4 };
    expect(makeDesk({ ...small, seed: 1 })).toEqual(makeDesk({ ...small, seed: 1 }));
    expect(makeDesk({ ...small, seed: 1 })).not.toEqual(makeDesk({ ...small, seed: 2 }));
  });

  it('has tickets of 30 to 80 words in 40 queues of different sizes', () => {
    const lengths = desk.map(({ text }) => text.split(' ').length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([30, 80]);
    const sizes = [...count(desk.map(({ value }) => value)).values()].sort((a, b) => a - b);
    expect(sizes).toHaveLength(40);
    expect(sizes[0]).toBeGreaterThan(30);
    expect(sizes[39]).toBeGreaterThan(4 * sizes[0]);
  });

  it('has thousands of words, a few of them in most tickets and many in one only', () => {
    const inTickets = [...count(desk.flatMap(({ text }) => [...new Set(text.split(' '))])).values()];
    expect(inTickets.length).toBeGreaterThan(6000);
    expect(Math.max(...inTickets)).toBeGreaterThan(desk.length / 2);
    expect(inTickets.filter((tickets) => tickets === 1).length).toBeGreaterThan(inTickets.length / 4);
  });

  it('can be learned, though not perfectly', () => {
    const rows = makeDesk({ tickets: 400, queues: 4, seed: 3 });
    const head = learnValues(rows.slice(0, 300), { kind: 'class', seed: 1, targetPrecision: 0.9 });
    const right = rows.slice(300).filter(({ text, value }) => head.predict(text).value === value).length;
    expect(right).toBeGreaterThan(60);
    expect(right).toBeLessThan(100);
  });
});

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
