import { millisecondsPerDay } from '../../src/core/days';
import { type Store, StoreError } from '../store/store';
import { type CuratedLabel, hashText, headKey, readCuratedLabel } from './curated-label';
import { type PartReport, partPrefix, reportName, restKey, sliceName, slices } from './curated-part';
import { profileOf, type SeenProfile, tokenOf } from './seen-profile';

/** So many labels of one value a profile may add to a part; nobody works that fast, but who floods does. */
export const mostOfOneClient = 300;
/** So much may a profile's clock be ahead of the day of its batch. */
const longestAhead = 2 * millisecondsPerDay;

/** A part with so many labels takes no more batches; it may have some thousands more. */
const fullPart = 20_000;
const mostBatches = 2000;
/** So many batches are read at once, of up to a thousand labels each. */
const atOnce = 10;

/** Heads that have objects of their own in a part, together and of one token; a desk has some ten. */
const mostHeads = 60;
const mostOfOneToken = 30;
/** Profiles that are noted by name with a head, those that are known first: whoever invents names hides nobody. */
const mostNoted = 50;

interface Slices {
  helpdesk: string;
  head: string;
  lines: string[][];
  profiles: Set<string>;
}

/** What curating knows of the whole store. */
export interface CurationRules {
  isKnown(profile: string): boolean;
  isForgotten(label: CuratedLabel): boolean;
}

/**
 * Puts the labels of the first batches of a day into a part of the curated zone, by head and ticket: as many as there may
 * be in memory at once; those of agents are small, so that these are many. Named by its batches, so that doing it twice, or
 * at the same time, changes nothing. Throws StoreError.
 *
 * @param day YYYY-MM-DD
 * @param waiting batches that are in no part yet
 */
export async function curatePart(
  store: Store,
  day: string,
  waiting: readonly string[],
  { isKnown, isForgotten }: CurationRules,
): Promise<PartReport> {
  const heads = new Map<string, Slices>();
  const left = { damaged: 0, repeated: 0, ahead: 0, tooMany: 0, forgotten: 0 };
  const profiles = new Map<string, SeenProfile>();
  const seen = new Set<string>();
  const said = new Map<string, number>();
  const latest = Date.parse(day) + longestAhead;

  function refuse(label: CuratedLabel): keyof typeof left | undefined {
    if (isForgotten(label)) return 'forgotten';
    if (seen.has(label.id)) return 'repeated';
    if (Date.parse(label.at) > latest) return 'ahead';
    const claim = JSON.stringify([profileOf(label), label.helpdesk, label.head, label.final]);
    const before = said.get(claim) ?? 0;
    if (before >= mostOfOneClient) return 'tooMany';
    said.set(claim, before + 1);
    seen.add(label.id);
    return undefined;
  }

  const batches: string[] = [];
  for (let lines = 0; batches.length < Math.min(waiting.length, mostBatches) && lines < fullPart; ) {
    const some = waiting.slice(batches.length, batches.length + atOnce);
    const read = (await Promise.all(some.map((batch) => readBatch(store, batch)))).flat();
    batches.push(...some);
    lines += read.length;
    for (const line of read) {
      const label = readCuratedLabel(line);
      const reason = label ? refuse(label) : 'damaged';
      if (reason) left[reason] += 1;
      else if (label) {
        keep(heads, label, line);
        const day = label.taken?.day ?? '';
        profiles.set(`${profileOf(label)} ${day}`, [profileOf(label), day]);
      }
    }
  }
  const rest = takeRest(heads, isKnown);
  const report = {
    format: 1 as const,
    batches,
    left,
    ...countKept(heads, isKnown),
    profiles: [...profiles.values()],
  };
  if (!rest) return writePart(store, day, report, heads);
  const lines = rest.map(({ length }) => length);
  const kept = report.kept + lines.reduce((sum, each) => sum + each, 0);
  return writePart(store, day, { ...report, kept, rest: lines }, heads, rest);
}

/**
 * Takes heads out that are more than there may be: those of the fewest profiles that are known, then of the fewest profiles.
 * Nothing is lost: their lines stay together, and are read where one of them is learned. Undefined where there are none.
 */
function takeRest(heads: Map<string, Slices>, isKnown: CurationRules['isKnown']): string[][] | undefined {
  const ranked = [...heads]
    .map(([key, { profiles, lines }]) => ({
      key,
      tokens: new Set([...profiles].map(tokenOf)),
      known: [...profiles].filter(isKnown).length,
      profiles: profiles.size,
      size: lines.flat().length,
    }))
    .sort(
      (a, b) => b.known - a.known || b.profiles - a.profiles || b.size - a.size || (a.key < b.key ? -1 : 1),
    );
  const used = new Map<string, number>();
  const rest = ranked.filter(({ tokens }, i) => {
    const before = Math.max(...[...tokens].map((token) => used.get(token) ?? 0));
    if (i >= mostHeads || before >= mostOfOneToken) return true;
    for (const token of tokens) used.set(token, (used.get(token) ?? 0) + 1);
    return false;
  });
  if (rest.length === 0) return undefined;
  const lines: string[][] = Array.from({ length: slices }, () => []);
  for (const { key } of rest) {
    for (const [i, slice] of (heads.get(key)?.lines ?? []).entries()) lines[i]?.push(...slice);
    heads.delete(key);
  }
  return lines;
}

/** A batch that was cut ends in the middle of a line: it is asked for again rather than taken for what it is not. */
async function readBatch(store: Store, name: string): Promise<string[]> {
  const lines = new TextDecoder().decode(await store.get(name)).split('\n');
  if (lines.pop() !== '') throw new StoreError('give back whole', name);
  return lines;
}

function keep(heads: Map<string, Slices>, label: CuratedLabel, line: string): void {
  const { helpdesk, head, ticketHash } = label;
  const key = headKey({ helpdesk, head });
  const empty = { lines: Array.from({ length: slices }, () => []), profiles: new Set<string>() };
  const slot = heads.get(key) ?? { helpdesk, head, ...empty };
  heads.set(key, slot);
  slot.profiles.add(profileOf(label));
  slot.lines[Number.parseInt(ticketHash.slice(0, 4), 16) % slices].push(line);
}

function countKept(
  heads: ReadonlyMap<string, Slices>,
  isKnown: CurationRules['isKnown'],
): Pick<PartReport, 'kept' | 'heads'> {
  const counted = [...heads.values()].map(({ lines, profiles, ...head }) => ({
    ...head,
    lines: lines.map(({ length }) => length),
    profiles: [...profiles].sort((a, b) => Number(isKnown(b)) - Number(isKnown(a))).slice(0, mostNoted),
  }));
  return {
    kept: counted.flatMap(({ lines }) => lines).reduce((sum, lines) => sum + lines, 0),
    heads: counted,
  };
}

async function writePart(
  store: Store,
  day: string,
  report: PartReport,
  heads: ReadonlyMap<string, Pick<Slices, 'lines'>>,
  rest: string[][] = [],
): Promise<PartReport> {
  const prefix = partPrefix(day, hashText(report.batches.join('\n')).slice(0, 32));
  const put = (name: string, text: string) => store.putIfAbsent(name, new TextEncoder().encode(text));
  for (const [key, { lines }] of [...heads, [restKey, { lines: rest }] as const]) {
    const filled = lines.flatMap((slice, i) => (slice.length > 0 ? [{ slice, i }] : []));
    await Promise.all(filled.map(({ slice, i }) => put(sliceName(prefix, key, i), `${slice.join('\n')}\n`)));
  }
  await put(reportName(prefix), JSON.stringify(report));
  return report;
}
