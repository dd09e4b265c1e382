import { zones } from '../labels/zones';
import type { Job } from './job';

const dayLength = 86_400_000;

/** What is deleted by its day, the labels as they came first: what was made of them cannot be made again then. */
const dated = [...zones.map((zone) => `${zone}/day=`), 'counts/day=', 'stats/day=', 'runs/'];

/** Deletes what is older than the organisation wants to keep. Packages, releases and where they come from stay. */
export const retention: Job = {
  name: 'retention',
  async run({ store, configuration, now }, until) {
    const oldest = new Date(now() - configuration.keepDays * dayLength).toISOString().slice(0, 10);
    let deleted = 0;
    for (const prefix of dated) {
      for await (const name of store.list(prefix)) {
        const day = name.slice(prefix.length, prefix.length + 10);
        // Names come in the order of their days.
        if (!/^\d{4}-\d\d-\d\d$/.test(day) || day >= oldest) break;
        if (now() > until) return 'more';
        await store.delete(name);
        deleted += 1;
      }
    }
    return deleted > 0 ? 'done' : 'nothing';
  },
};
