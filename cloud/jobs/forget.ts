import { parseJson } from '../../src/core/parse-json';
import { type CuratedLabel, readCuratedLabel } from '../lake/curated-label';
import { dropFiles, dropPart, readZone } from '../lake/curated-part';
import { isOf, readForgotten, type ToForget } from '../lake/forgotten';
import { fromOf } from '../lake/seen-profile';
import { readTrainedFrom } from '../lake/training-file';
import { keepRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import type { Job } from './job';

/**
 * Takes out of the store what an administrator wants forgotten: the batches, the parts of the curated zone that were made of
 * them, and the rows that heads have learned from. What else was in them is curated anew by the job that comes next. Heads
 * that have learned from it stay until that has learned others, or a rollback.
 */
export const forget: Job = {
  name: 'forget',
  async run({ store, now }, until) {
    let done = 0;
    for (const { name, what } of await readForgotten(store)) {
      const marker = `trials/forgotten-${sha256Of(name).slice(0, 32)}.json`;
      if (await store.get(marker)) continue;
      if (now() > until) return 'more';
      const left = await takeOut(store, what, until, now);
      if (left === undefined) return 'more';
      await keepRecord(store, marker, { format: 1, at: new Date(now()).toISOString(), labels: left });
      done += 1;
    }
    return done > 0 ? 'done' : 'nothing';
  },
};

/** Returns how many labels it took out; undefined where time was over before. */
async function takeOut(
  store: Store,
  what: ToForget,
  until: number,
  now: () => number,
): Promise<number | undefined> {
  let labels = 0;
  for (const name of await namesOf(store, 'raw/')) {
    if (now() > until) return undefined;
    const lines = await linesOf(store, name);
    const kept = lines.filter((line) => !isLineOf(what, line));
    if (kept.length === lines.length) continue;
    labels += lines.length - kept.length;
    // Kept first, then deleted: what others said is never missing, and twice the same label counts once.
    if (kept.length > 0) await putLines(store, restName(name, kept), kept);
    await store.delete(name);
  }
  await removeParts(store, what);
  await removeRows(store, what);
  return labels;
}

/** A batch's time with another end, the same each time: where it was done by half, it is not there twice. */
function restName(name: string, kept: readonly string[]): string {
  const start = name.lastIndexOf('/') + 1;
  const digits = BigInt(`0x${sha256Of(`${name}\n${kept.join('\n')}`).slice(0, 20)}`);
  const end = digits.toString(32).toUpperCase().padStart(16, '0');
  // Its letters end at V, as those of a ULID do, which leaves out I, L, O and U.
  const letters = end.replace(/[ILOU]/g, (letter) => ({ I: 'W', L: 'X', O: 'Y', U: 'Z' })[letter] ?? letter);
  return `${name.slice(0, start + timeLength)}${letters}.ndjson`;
}

/** Letters of a ULID that tell its time. */
const timeLength = 10;

/** Their batches are curated anew, without what is to be forgotten. */
async function removeParts(store: Store, what: ToForget): Promise<void> {
  const { parts, unfinished, old } = await readZone(store);
  for (const part of parts)
    if (part.profiles.some((seen) => isOf(what, fromOf(seen)))) await dropPart(store, part);
  // A part that was never finished has no report, and what an earlier version has made is not read any more.
  for (const part of unfinished) await dropFiles(store, part);
  for (const name of old) await store.delete(name);
}

async function removeRows(store: Store, what: ToForget): Promise<void> {
  for (const name of await namesOf(store, 'training/'))
    if ((await readTrainedFrom(store, name)).some((from) => isOf(what, from))) await store.delete(name);
}

function isLineOf(what: ToForget, line: string): boolean {
  const label = readCuratedLabel(line) ?? (parseJson(line) as Partial<CuratedLabel> | undefined);
  return label !== undefined && label !== null && isOf(what, label as CuratedLabel);
}

async function namesOf(store: Store, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.list(prefix)) names.push(name);
  return names;
}

async function linesOf(store: Store, name: string): Promise<string[]> {
  const text = new TextDecoder().decode(await store.get(name));
  return text.split('\n').filter((line) => line !== '');
}

async function putLines(store: Store, name: string, lines: readonly string[]): Promise<void> {
  await store.putIfAbsent(name, new TextEncoder().encode(`${lines.join('\n')}\n`));
}
