import { randomUUID } from 'node:crypto';
import { type HeadName, headKey } from '../lake/curated-label';
import { findRecord, keepRecord } from '../records';
import type { Store } from '../store/store';
import { fairOrder } from './fair-order';
import { HeadOutcome } from './head-outcome';
import { giveBackLease, takeLease } from './lease';
import { headOutcomeName } from './run-record';

/** Tells this process's leases from those of others. */
const holder = randomUUID();

/** Being there starts a function that helps with a head: `due/day=<of the run>/<rest of the run>-<key of the head>.json`. */
const helpShape = /^due\/day=(\d{4}-\d\d-\d\d)\/([0-9a-f]{16})-([0-9a-f]{12})\.json$/;

/** The run and the key of the head that an object asks help for; undefined where it asks for something else. */
export function helpAskedBy(name: string): { run: string; head: string } | undefined {
  const [, day, rest, head] = helpShape.exec(name) ?? [];
  return day && rest && head ? { run: `${day}-${rest}`, head } : undefined;
}

/** Asks for a function for each head but the first, which whoever asks does. Asking again changes nothing. Throws StoreError. */
export async function askForHelp(store: Store, run: string, heads: readonly HeadName[]): Promise<void> {
  const day = run.slice(0, 10);
  await Promise.all(
    heads
      .slice(1)
      .map((head) =>
        keepRecord(store, `due/day=${day}/${run.slice(11)}-${headKey(head)}.json`, { format: 1 }),
      ),
  );
}

/** Each helpdesk's first head before anybody's second; the one with this key before all. */
export function inTurn(heads: readonly HeadName[], first: string | undefined): HeadName[] {
  const isFirst = (head: HeadName) => Number(headKey(head) === first);
  return fairOrder(heads, ({ helpdesk }) => helpdesk).sort((one, other) => isFirst(other) - isFirst(one));
}

/**
 * Learns a head unless it has been learned or somebody else is at it. Throws StoreError or Problem, and what learning throws.
 *
 * @param now milliseconds since 1970, by this machine's clock
 */
export async function learnOnce(
  store: Store,
  run: string,
  head: HeadName,
  now: number,
  learn: (head: HeadName) => Promise<HeadOutcome>,
): Promise<void> {
  const name = headOutcomeName(run, head);
  if (await findRecord(store, name, HeadOutcome)) return;
  const lease = await takeLease(store, `runs/${run}/${headKey(head)}/`, holder, now);
  if (!lease) return;
  try {
    // Somebody may have ended with it since it was looked for.
    if (!(await findRecord(store, name, HeadOutcome))) await keepRecord(store, name, await learn(head));
  } finally {
    await giveBackLease(store, lease);
  }
}
