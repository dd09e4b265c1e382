import { expect, it } from 'vitest';
import { asksForJobs } from '../jobs/arrivals';
import { type HeadName, headKey } from '../lake/curated-label';
import { memoryStore } from '../store/memory.test-support';
import { fairOrder } from './fair-order';
import { askForHelp, helpAskedBy, inTurn, learnOnce } from './fan-out';
import type { HeadOutcome } from './head-outcome';
import { leaseEnds } from './lease';
import { headOutcomeName } from './run-record';

const now = Date.parse('2026-11-28T12:00:00Z');
const run = `2026-11-28-${'ab'.repeat(8)}`;
const heads: HeadName[] = Array.from({ length: 12 }, (_, i) => ({
  helpdesk: i < 8 ? 'zendesk' : `desk-${i}`,
  head: `field:${i}`,
}));

const outcomeOf = ({ helpdesk, head }: HeadName): HeadOutcome => ({
  ...{ helpdesk, head, rows: 0, overShare: 0, contrary: [], disputed: [] },
  ...{ status: 'not-learned', findings: ['too-few-aside'] },
});

const pause = () => new Promise((resolve) => setImmediate(resolve));

it('of many that learn the same heads, by clocks up to an hour apart, none learns one that another is at or has learned', async () => {
  const store = memoryStore();
  const [busy, learned] = [new Set<string>(), new Map<string, number>()];
  const learn = async (head: HeadName) => {
    expect(busy.has(head.head)).toBe(false);
    busy.add(head.head);
    for (let i = 0; i < 20; i++) await pause();
    busy.delete(head.head);
    learned.set(head.head, (learned.get(head.head) ?? 0) + 1);
    return outcomeOf(head);
  };
  const helpers = heads.map(async (own, i) => {
    const clock = now + ((i % 3) - 1) * 1_800_000;
    for (const head of inTurn(heads, headKey(own))) await learnOnce(store, run, head, clock, learn);
  });
  await Promise.all(helpers);
  expect([...learned.values()]).toEqual(heads.map(() => 1));
  for (const head of heads) expect(store.objects.has(headOutcomeName(run, head))).toBe(true);
  expect([...store.objects.keys()].filter((name) => name.includes('lease'))).toEqual([]);
});

it('a head whose function failed is free at once; one whose function died is, once no clock has it at work', async () => {
  const store = memoryStore();
  const [head] = heads as [HeadName];
  const fail = () => Promise.reject(new Error('no model'));
  await expect(learnOnce(store, run, head, now, fail)).rejects.toThrow('no model');
  // It never comes back from learning.
  void learnOnce(store, run, head, now, () => new Promise(() => {}));
  await pause();
  await learnOnce(store, run, head, now + leaseEnds - 1, async () => outcomeOf(head));
  expect(store.objects.has(headOutcomeName(run, head))).toBe(false);
  await learnOnce(store, run, head, now + leaseEnds, async () => outcomeOf(head));
  expect(store.objects.has(headOutcomeName(run, head))).toBe(true);
});

it('help is asked for once a head, and means that head of that run', async () => {
  const store = memoryStore();
  await askForHelp(store, run, heads);
  await askForHelp(store, run, heads);
  const names = [...store.objects.keys()];
  expect(names.map(helpAskedBy)).toEqual(heads.slice(1).map((head) => ({ run, head: headKey(head) })));
  expect(names.filter(asksForJobs)).toEqual([]);
  expect(helpAskedBy('due/day=2026-11-28/1215.json')).toBeUndefined();
  expect(helpAskedBy(`x/${names[0]}`)).toBeUndefined();
});

it("each helpdesk's first head comes before anybody's second, and a helper's own before all", () => {
  expect(fairOrder(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], (item) => item[0] ?? '')).toEqual([
    ...['a1', 'b1', 'c1', 'a2', 'c2', 'a3'],
  ]);
  const [, , third] = heads as [HeadName, HeadName, HeadName];
  expect(inTurn(heads, headKey(third))[0]).toBe(third);
  expect(
    inTurn(heads, undefined)
      .slice(0, 5)
      .map(({ helpdesk }) => helpdesk),
  ).toEqual([...['zendesk', 'desk-8', 'desk-9', 'desk-10', 'desk-11']]);
});
