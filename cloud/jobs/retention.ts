import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { zones } from '../lake/zones';
import { predictionsZone } from '../predictions/prediction-record';
import type { Store } from '../store/store';
import { refusedPrefix } from '../streams/refused-record';
import { askedPrefix } from './arrivals';
import type { Job } from './job';

/** What is deleted by its day, the labels as they came first: what was made of them cannot be made again then. */
const dated = [
  ...zones.map((zone) => `${zone}/day=`),
  'counts/day=',
  'stats/day=',
  'runs/',
  askedPrefix,
  refusedPrefix,
  predictionsZone,
];

/** So many names are taken down before they are deleted; a list must not change while it is gone through. */
const maxNames = 5000;
const atOnce = 16;

/** Deletes what is older than the organisation wants to keep. Packages, releases and where they come from stay. */
export const retention: Job = {
  name: 'retention',
  async run({ store, configuration, now }, until) {
    const oldest = formatUtcDay(now() - configuration.keepDays * millisecondsPerDay);
    let deleted = 0;
    for (const prefix of dated) {
      for (;;) {
        const names = await namesBefore(store, prefix, oldest);
        if (names.length === 0) break;
        for (let from = 0; from < names.length; from += atOnce) {
          if (now() > until) return 'more';
          await Promise.all(names.slice(from, from + atOnce).map((name) => store.delete(name)));
        }
        deleted += names.length;
      }
    }
    return deleted > 0 ? 'done' : 'nothing';
  },
};

/** @param oldest day that stays, YYYY-MM-DD; names come in the order of their days */
async function namesBefore(store: Store, prefix: string, oldest: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) {
    const day = name.slice(prefix.length, prefix.length + 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || day >= oldest || names.length === maxNames) break;
    names.push(name);
  }
  return names;
}
