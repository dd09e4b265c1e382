import { forms } from '../enrich/forms/forms';
import { findRecord } from '../records';
import type { Store } from '../store/store';
import type { LiveTicket } from './live-ticket';
import { PredictionRecord, predictionsOf } from './prediction-record';

/** The names of predictions begin with their time; as many digits of it, hours and tens of minutes, choose ten minutes. */
const tenMinutes = { milliseconds: 600_000, digits: 3 };
/** So many tickets are shown of one look; of more the newest. */
const most = 200;

/**
 * What was predicted between the two times and is not in `seen`, the oldest first; from then on it is. Throws StoreError.
 *
 * @param since milliseconds since 1970, as `now`; each ten minutes between them cost a request for each helpdesk
 */
export async function readLatest(
  store: Store,
  { since, now }: { since: number; now: number },
  seen: Set<string>,
): Promise<LiveTicket[]> {
  const helpdesks = new Set([...forms].map(([name, { helpdesk }]) => helpdesk ?? name));
  const found: { name: string; time: string }[] = [];
  for (const prefix of prefixesOf(helpdesks, since, now)) {
    for await (const name of store.list(prefix)) {
      if (seen.has(name)) continue;
      seen.add(name);
      found.push({ name, time: name.slice(name.indexOf('=') + 1).replace(/\/[^/]*\//, '/') });
    }
  }
  found.sort((a, b) => (a.time < b.time ? -1 : 1));
  const records = await Promise.all(
    found.slice(-most).map(async ({ name }) => toLive(name, await findRecord(store, name, PredictionRecord))),
  );
  return records.flat().filter(({ at }) => Date.parse(at) >= since);
}

function prefixesOf(helpdesks: ReadonlySet<string>, since: number, now: number): string[] {
  const prefixes: string[] = [];
  const { milliseconds, digits } = tenMinutes;
  for (let at = Math.floor(since / milliseconds) * milliseconds; at <= now; at += milliseconds) {
    const [day, time] = new Date(at).toISOString().split('T');
    const start = time.replaceAll(/\D/g, '').slice(0, digits);
    for (const helpdesk of helpdesks) prefixes.push(`${predictionsOf(day, helpdesk)}${start}`);
  }
  return prefixes;
}

/** None where it was deleted meanwhile. */
function toLive(key: string, record: PredictionRecord | undefined): LiveTicket[] {
  if (!record) return [];
  const { format: _, token: __, ...about } = record;
  return [{ key, ...about }];
}
