import { beforeEach, expect, it, vi } from 'vitest';
import { createCloudSchedule } from './cloud-schedule';

const set = new Map<string, { delayInMinutes: number; periodInMinutes: number }>();
const alarms = {
  get: async (name: string) => set.get(name),
  create: async (name: string, when: { delayInMinutes: number; periodInMinutes: number }) => {
    set.set(name, when);
  },
  clear: async (name: string) => set.delete(name),
};
const [updates, sync] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
let hasCloud = true;

const scheduleAt = (random: number) =>
  createCloudSchedule({ alarms, hasCloud: async () => hasCloud, updates, sync, random: () => random });

beforeEach(() => {
  vi.clearAllMocks();
  set.clear();
  hasCloud = true;
});

it('sets alarms only while there is a cloud', async () => {
  hasCloud = false;
  await scheduleAt(0.5).arrange();
  expect(set.size).toBe(0);
  hasCloud = true;
  await scheduleAt(0.5).arrange();
  expect([...set.keys()]).toEqual(['updates', 'sync']);
  hasCloud = false;
  await scheduleAt(0.5).arrange();
  expect(set.size).toBe(0);
});

it('begins at another moment in each profile, and does not begin anew when the worker does', async () => {
  await scheduleAt(0).arrange();
  const early = set.get('updates')?.delayInMinutes;
  await scheduleAt(0.9).arrange();
  expect(set.get('updates')?.delayInMinutes).toBe(early);
  set.clear();
  await scheduleAt(0.9).arrange();
  expect(set.get('updates')?.delayInMinutes).toBeGreaterThan(20);
});

it('asks for updates seldom enough that each alarm finds them due', async () => {
  await scheduleAt(0).arrange();
  expect(set.get('updates')?.periodInMinutes).toBeGreaterThan(360);
});

it('does what an alarm is for, and nothing for those of others', async () => {
  const schedule = scheduleAt(0);
  for (const name of ['updates', 'sync', 'sync', 'something else']) await schedule.ring(name);
  expect([updates.mock.calls.length, sync.mock.calls.length]).toEqual([1, 2]);
});
