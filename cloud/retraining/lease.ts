import * as v from 'valibot';
import { findRecord, keepRecord } from '../records';
import type { Store } from '../store/store';

/** Right to work on a task, for so long as a function runs at most. */
export interface Lease {
  name: string;
}

const LeaseRecord = v.object({ format: v.literal(1), at: v.string(), holder: v.string() });

/** The longest that a host lets a function run; none works on a task longer. Milliseconds. */
const longestWork = 15 * 60_000;
/** So far apart may two machines' clocks be. */
const clocksApart = 65 * 60_000;

/** A holder that is gone is waited for so long by a clock like its own. */
export const leaseEnds = longestWork + clocksApart;

/**
 * Takes a task that nobody has; undefined where somebody has it, or was quicker. A holder that died loses it once every clock
 * agrees that it cannot be at work any more. The store gives a name to one writer alone: each taking has the next number.
 * Throws StoreError.
 *
 * @param task beginning of the names of its leases
 * @param holder unlike that of anybody else
 * @param now milliseconds since 1970, by this machine's clock
 */
export async function takeLease(
  store: Store,
  task: string,
  holder: string,
  now: number,
): Promise<Lease | undefined> {
  const last = await lastLease(store, task);
  if (last) {
    const record = await findRecord(store, last, LeaseRecord);
    // Given back in this moment where there is none: whoever comes next finds it free.
    if (!record || now < Date.parse(record.at) + leaseEnds) return undefined;
  }
  const name = leaseName(task, last ? numberOf(last) + 1 : 1);
  const record = { format: 1, at: new Date(now).toISOString(), holder };
  if ((await keepRecord(store, name, record)) === 'stored') return { name };
  // A write that was tried again by the client finds its own first try.
  const present = await findRecord(store, name, LeaseRecord);
  return present?.holder === holder && present.at === record.at ? { name } : undefined;
}

/** Throws StoreError. */
export async function giveBackLease(store: Store, { name }: Lease): Promise<void> {
  await store.delete(name);
}

async function lastLease(store: Store, task: string): Promise<string | undefined> {
  let last: string | undefined;
  for await (const name of store.list(`${task}lease-`)) last = name;
  return last;
}

function leaseName(task: string, number: number): string {
  return `${task}lease-${String(number).padStart(4, '0')}.json`;
}

function numberOf(name: string): number {
  return Number(/lease-(\d+)\.json$/.exec(name)?.[1]);
}
