import { describe, expect, it } from 'vitest';
import { makeDesk, type SyntheticTicket } from './synthetic-desk';

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

  it('tells its queues by their words, though not perfectly', () => {
    const rows = makeDesk({ tickets: 1200, queues: 4, seed: 3 });
    const queueOf = learnByCounting(rows.slice(0, 1000));
    const right = rows.slice(1000).filter(({ text, value }) => queueOf(text) === value).length;
    expect(right / 200).toBeGreaterThan(0.7);
    expect(right / 200).toBeLessThan(0.97);
  });
});

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Naive Bayes with add-one smoothing: the simplest thing that learns. */
function learnByCounting(rows: readonly SyntheticTicket[]): (text: string) => string {
  const vocabulary = new Set(rows.flatMap(({ text }) => text.split(' '))).size;
  const queues = [...count(rows.map(({ value }) => value))].map(([queue, size]) => {
    const words = rows.filter(({ value }) => value === queue).flatMap(({ text }) => text.split(' '));
    return { queue, prior: Math.log(size), counts: count(words), total: words.length + vocabulary };
  });
  return (text) => {
    const scored = queues.map(({ queue, prior, counts, total }) => {
      const each = text.split(' ').map((word) => Math.log(((counts.get(word) ?? 0) + 1) / total));
      return { queue, score: each.reduce((sum, value) => sum + value, prior) };
    });
    return scored.sort((a, b) => b.score - a.score)[0].queue;
  };
}
