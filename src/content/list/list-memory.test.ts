import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ListMemory } from './list-memory';

let stored: Record<string, unknown>;
const storage = {
  get: async (key: string) => structuredClone({ [key]: stored[key] }),
  set: async (values: Record<string, unknown>) => {
    stored = { ...stored, ...values };
  },
};
const load = () => ListMemory.load('https://desk.example', storage, vi.fn());
const snoozedNow = () => Object.keys((stored['list:https://desk.example'] as { snoozed: object }).snoozed);

beforeEach(() => {
  stored = {};
  vi.useFakeTimers({ now: new Date(2026, 2, 5, 23, 59), toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

it('puts a ticket off until the day is over', async () => {
  const memory = await load();
  memory.snooze(['1'], true);
  expect([memory.isSnoozed('1'), memory.isSnoozed('constructor')]).toEqual([true, false]);
  vi.setSystemTime(new Date(2026, 2, 6, 0, 1));
  expect(memory.isSnoozed('1')).toBe(false);
});

it('keeps what another tab has put off meanwhile', async () => {
  const [one, other] = [await load(), await load()];
  one.snooze(['1'], true);
  await vi.waitFor(() => expect(snoozedNow()).toEqual(['1']));
  other.snooze(['2'], true);
  await vi.waitFor(() => expect(snoozedNow()).toEqual(['1', '2']));
  one.snooze(['1'], false);
  one.chooseSort('mood');
  await vi.waitFor(() => expect(stored).toMatchObject({ 'list:https://desk.example': { sort: 'mood' } }));
  expect(snoozedNow()).toEqual(['2']);
});

it('begins anew where what was kept cannot be read', async () => {
  stored = { 'list:https://desk.example': 'damaged' };
  const memory = await load();
  expect([memory.sort, memory.team]).toEqual(['first', '']);
  memory.snooze(['1'], true);
  await vi.waitFor(() => expect(snoozedNow()).toEqual(['1']));
});
