import { expect, it } from 'vitest';
import { memoryStore } from '../store/memory.test-support';
import type { Store } from '../store/store';
import { giveBackLease, leaseEnds, takeLease } from './lease';

const now = Date.parse('2026-11-28T12:00:00Z');
const [minute, hour] = [60_000, 3_600_000];
const task = 'runs/1/head/';

it('one of many that come at once gets it', async () => {
  const store = memoryStore();
  const taken = await Promise.all(Array.from({ length: 50 }, (_, i) => takeLease(store, task, `${i}`, now)));
  expect(taken.filter((lease) => lease !== undefined)).toHaveLength(1);
});

it('what is given back is free at once', async () => {
  const store = memoryStore();
  const lease = await takeLease(store, task, 'a', now);
  if (!lease) throw new Error('It was free.');
  expect(await takeLease(store, task, 'b', now)).toBeUndefined();
  await giveBackLease(store, lease);
  expect(await takeLease(store, task, 'b', now)).toBeDefined();
});

it('a holder that died loses it to one alone, and takes nothing from that one when it wakes', async () => {
  const store = memoryStore();
  const dead = await takeLease(store, task, 'dead', now);
  if (!dead) throw new Error('It was free.');
  expect(await takeLease(store, task, 'b', now + leaseEnds - 1)).toBeUndefined();
  const heirs = await Promise.all(
    Array.from({ length: 20 }, (_, i) => takeLease(store, task, `${i}`, now + leaseEnds)),
  );
  expect(heirs.filter((lease) => lease !== undefined)).toHaveLength(1);
  await giveBackLease(store, dead);
  expect(await takeLease(store, task, 'c', now + leaseEnds + minute)).toBeUndefined();
});

it.each([-hour, hour])('clocks that are %i ms apart take nothing from one that is at work', async (apart) => {
  const store = memoryStore();
  await takeLease(store, task, 'a', now + apart);
  // To the end of what a host lets it run.
  for (let at = now; at <= now + 15 * minute; at += minute)
    expect(await takeLease(store, task, 'b', at)).toBeUndefined();
  expect(await takeLease(store, task, 'b', now + leaseEnds + hour)).toBeDefined();
});

it('one whose write was done and reported as failed keeps it when the client tries again', async () => {
  const store = memoryStore();
  const twice: Store = {
    ...store,
    async putIfAbsent(name, bytes) {
      await store.putIfAbsent(name, bytes);
      return store.putIfAbsent(name, bytes);
    },
  };
  expect(await takeLease(twice, task, 'a', now)).toBeDefined();
  expect(await takeLease(twice, task, 'b', now)).toBeUndefined();
});
