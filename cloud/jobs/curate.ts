import { millisecondsPerDay } from '../../src/core/days';
import { curatePart } from '../lake/curate-part';
import type { CuratedLabel } from '../lake/curated-label';
import { readParts } from '../lake/curated-part';
import { isOf, readForgotten } from '../lake/forgotten';
import { dayPrefix } from '../lake/zones';
import { Parties } from '../retraining/parties';
import type { Store } from '../store/store';
import type { Job } from './job';

/** Batches that arrive later than so many days after they were made stay where they are. */
const daysBack = 60;

/** Puts what has come in since the last time into the curated zone. */
export const curate: Job = {
  name: 'curate',
  async run({ store, configuration, now }, until) {
    let made = 0;
    const forgotten = await readForgotten(store);
    const parts = await readParts(store);
    const parties = new Parties(parts, now());
    const known = new Set(parts.flatMap(({ batches }) => batches));
    const rules = {
      isKnown: (profile: string) => parties.isKnown(profile),
      isForgotten: (label: CuratedLabel) => forgotten.some(({ what }) => isOf(what, label)),
    };
    // What was forgotten took whole parts along: the labels of others in them are curated again, however old.
    const isRecent = forgotten.some(({ at }) => now() - Date.parse(at) < daysBack * millisecondsPerDay);
    const oldest = isRecent ? Math.max(daysBack, configuration.keepDays) : daysBack;
    // One day ahead: clocks differ. What claims to come from a later day waits until that day.
    for (let back = oldest; back >= -1; back--) {
      const day = new Date(now() - back * millisecondsPerDay);
      let waiting = await newBatches(store, day, known);
      while (waiting.length > 0) {
        if (now() > until) return 'more';
        const { batches } = await curatePart(store, day.toISOString().slice(0, 10), waiting, rules);
        waiting = waiting.slice(batches.length);
        made += 1;
      }
    }
    return made > 0 ? 'done' : 'nothing';
  },
};

/** Batches of a day that are in no part yet. */
async function newBatches(store: Store, day: Date, known: ReadonlySet<string>): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(dayPrefix('raw', day))) if (!known.has(name)) names.push(name);
  if (names.length === 0) return [];
  // Read once more: another instance may have been at the same.
  const parts = await readParts(store, dayPrefix('curated', day));
  const present = new Set(parts.flatMap(({ batches }) => batches));
  return names.filter((name) => !present.has(name));
}
