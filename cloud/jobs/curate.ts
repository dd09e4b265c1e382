import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { labelLevels } from '../configuration';
import { type CurationRules, curatePart, finishPart } from '../lake/curate-part';
import { type CuratedZone, curatedDay, dropPart, readZone } from '../lake/curated-part';
import { readForgotten } from '../lake/forgotten';
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
    const { parts, unfinished, old } = await readZone(store);
    const rules: CurationRules = {
      known: new Parties(parts, now()).names(),
      forgotten: forgotten.map(({ what }) => what),
      level: configuration.labelLevel,
    };
    // What holds more than the settings allow now is made anew without it.
    const isTooMuch = ({ level }: { level: CurationRules['level'] }) =>
      labelLevels.indexOf(level) > labelLevels.indexOf(rules.level);
    for (const part of parts.filter(isTooMuch)) {
      await dropPart(store, part);
      unfinished.push(part);
    }
    for (const part of unfinished) {
      if (now() > until) return 'more';
      await finishPart(store, part, rules);
      made += 1;
    }
    const known = new Set(batchesOf({ parts, unfinished }));
    // What was forgotten took whole parts along, and what an earlier version has made is made anew, however old.
    const isRecent = forgotten.some(({ at }) => now() - Date.parse(at) < daysBack * millisecondsPerDay);
    const oldest = isRecent || old.length > 0 ? Math.max(daysBack, configuration.keepDays) : daysBack;
    // One day ahead: clocks differ. What claims to come from a later day waits until that day.
    for (let back = oldest; back >= -1; back--) {
      const day = formatUtcDay(now() - back * millisecondsPerDay);
      for (;;) {
        const next = await nextPart(store, day, known);
        if (!next) break;
        if (now() > until) return 'more';
        const report = await curatePart(store, next, rules);
        for (const batch of report?.batches ?? []) known.add(batch);
        if (report) made += 1;
      }
    }
    for (const name of old) await store.delete(name);
    return made > 0 || old.length > 0 ? 'done' : 'nothing';
  },
};

/** The batches of a day that are in no part yet, and the number that they can claim; undefined where there are none. */
async function nextPart(store: Store, day: string, known: ReadonlySet<string>) {
  const names: string[] = [];
  for await (const name of store.list(dayPrefix('raw', new Date(day))))
    if (!known.has(name)) names.push(name);
  if (names.length === 0) return undefined;
  // Read after the batches: what another instance claims meanwhile has the number that is claimed here.
  const zone = await readZone(store, curatedDay(day));
  const claimed = new Set(batchesOf(zone));
  const batches = names.filter((name) => !claimed.has(name));
  if (batches.length === 0) return undefined;
  const numbers = [...zone.parts, ...zone.unfinished].map((part) => Number(part.number));
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  return { day, number, batches };
}

function batchesOf({ parts, unfinished }: Pick<CuratedZone, 'parts' | 'unfinished'>): string[] {
  return [...parts, ...unfinished].flatMap(({ batches }) => batches);
}
