import { decodeTime, encodeTime } from 'ulid';
import { batchOf, dayPrefix } from '../lake/zones';
import type { Services } from '../services';
import { lastReportAt } from './reports';

/** Notices new labels, and asks for the jobs once there are enough. */
export interface Arrivals {
  /**
   * A batch of labels was stored. Asks for the jobs where enough labels have come in since they last ran, by an object that
   * a time slot names, so that two who notice it at once ask once. Throws StoreError.
   */
  notice(name: string): Promise<'asked' | 'nothing'>;
}

const minute = 60_000;
/** The hour starts the jobs anyway: what is older than that was theirs. */
const maxLookBack = 60 * minute;
/** So many characters of a ULID tell its time; the first six of them change every 17 minutes. */
const timeCharacters = 10;
const blockCharacters = 6;

/** Beginning of the names of the objects that ask for the jobs; their being there starts them. */
export const askedPrefix = 'due/day=';
const askedShape = /^due\/day=\d{4}-\d\d-\d\d\/\d{4}\.json$/;

export function asksForJobs(name: string): boolean {
  return askedShape.test(name);
}

/**
 * Costs one read a batch while labels are too few, nothing for the rest of a slot in which the jobs were asked for, and a few
 * lists when an instance starts and whenever it seems that there are enough. Names are a hint: only what is in the store counts.
 */
export function createArrivals({ store, configuration, now }: Services): Arrivals {
  const { jobsAfterLabels } = configuration;
  const slotLength = configuration.jobsMinutes * minute;
  const sizes = new Map<string, number>();
  let isListed = false;
  let quietUntil = 0;

  const sum = () => [...sizes.values()].reduce((all, size) => all + size, 0);
  const isEnough = () => sum() >= jobsAfterLabels;

  async function count(name: string): Promise<void> {
    if (sizes.has(name)) return;
    const bytes = await store.get(name);
    if (bytes)
      sizes.set(
        name,
        bytes.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0),
      );
  }

  /** What other instances have noticed counts, too; what the jobs have meanwhile taken up does not. */
  async function countAnew(): Promise<void> {
    const since = Math.max(await lastReportAt(store, now()), now() - maxLookBack);
    for (const name of sizes.keys()) if (madeAt(name) < since) sizes.delete(name);
    for (const prefix of prefixesBetween(since, now())) {
      for await (const name of store.list(prefix)) {
        if (batchOf(name) !== undefined && madeAt(name) >= since) await count(name);
        if (isEnough()) return;
      }
    }
    isListed = true;
  }

  return {
    async notice(name) {
      if (jobsAfterLabels === 0 || now() < quietUntil) return 'nothing';
      if (isListed) await count(name);
      if (isListed && !isEnough()) return 'nothing';
      await countAnew();
      if (!isEnough()) return 'nothing';
      const slot = Math.floor(now() / slotLength) * slotLength;
      const request = { format: 1, at: new Date(now()).toISOString(), labels: sum() };
      const kept = await store.putIfAbsent(
        askedName(slot),
        new TextEncoder().encode(JSON.stringify(request)),
      );
      quietUntil = slot + slotLength;
      sizes.clear();
      isListed = false;
      return kept === 'stored' ? 'asked' : 'nothing';
    },
  };
}

/** By the clock of the client that made it; a wrong clock's labels wait for the hour. */
function madeAt(name: string): number {
  return decodeTime(batchOf(name) ?? '');
}

/** `due/day=2026-11-28/1645.json` */
function askedName(slot: number): string {
  const [day = '', time = ''] = new Date(slot).toISOString().split('T');
  return `${askedPrefix}${day}/${time.slice(0, 5).replace(':', '')}.json`;
}

/** Beginnings of the names of all batches that were made between two times, so that not the whole day is listed. */
function prefixesBetween(from: number, to: number): Set<string> {
  const prefixes = new Set<string>();
  for (let at = from; at < to + minute; at += minute) {
    const moment = Math.min(at, to);
    const block = encodeTime(moment, timeCharacters).slice(0, blockCharacters);
    prefixes.add(`${dayPrefix('raw', new Date(moment))}${block}`);
  }
  return prefixes;
}
