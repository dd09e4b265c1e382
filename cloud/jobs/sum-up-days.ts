import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { dayPrefix } from '../lake/zones';
import { countWholeDay } from '../stats/count-day';
import { keepSummary, summedUp } from '../stats/day-summary';
import { prefixOf } from '../stats/shown-counts';
import type { Store } from '../store/store';
import type { Job } from './job';

/** As many as the page for administrators asks for at most. */
const days = 31;
/** A day is counted anew when it has grown by this share: labels may come late, each by itself. */
const worthIt = 0.01;

/** Counts each day that is over, so that the page for administrators need not read every batch of a month. */
export const sumUpDays: Job = {
  name: 'sum-up',
  async run({ store, now }, until) {
    let counted = 0;
    for (let ago = 1; ago <= days; ago++) {
      if (now() > until) return 'more';
      const day = new Date(now() - ago * millisecondsPerDay);
      const [objects, before] = [await countObjects(store, day), await summedUp(store, day)];
      if (objects === 0 || objects - before < Math.max(1, before * worthIt)) continue;
      await keepSummary(store, day, await countWholeDay(store, day));
      counted += 1;
    }
    return counted > 0 ? 'done' : 'nothing';
  },
};

async function countObjects(store: Store, day: Date): Promise<number> {
  let count = 0;
  for (const prefix of [dayPrefix('raw', day), prefixOf(formatUtcDay(day))])
    for await (const _ of store.list(prefix)) count += 1;
  return count;
}
