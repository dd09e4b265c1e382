import { countValues } from '../../src/core/learner/frequent-values';
import { type CuratedLabel, type HeadName, headKey, readCuratedLabel } from '../lake/curated-label';
import { type Part, readSlice, restKey, slices } from '../lake/curated-part';
import { type Store, StoreError } from '../store/store';
import type { Parties } from './parties';
import { holdsBefore, TicketSample } from './ticket-sample';
import type { TrainingRow } from './training-row';

export const mostTickets = 5000;
const mostCharacters = 60_000_000;
/** So many slices are asked for at once. */
const atOnce = 16;

export interface Selected {
  /** With a text, or all with grams of one key; whichever are more. */
  rows: TrainingRow[];
  /** Without content: they tell how often suggestions were right, and nothing about words. */
  bare: TrainingRow[];
}

/**
 * What the labels of one head come to: one value a ticket, at most `mostTickets` of them, by a choice that is the same
 * every time. Has an eighth of the labels in memory at once. Throws StoreError.
 */
export async function selectRows(
  store: Store,
  parts: readonly Part[],
  name: HeadName,
  tokens: ReadonlySet<string>,
  parties: Parties,
): Promise<Selected> {
  const [withText, withGrams, bare] = [0, 1, 2].map(
    () => new TicketSample(mostTickets, mostCharacters, parties),
  );
  for (let slice = 0; slice < slices; slice++) {
    for (const label of await readLabels(store, parts, name, slice, tokens)) {
      const sample = label.text !== undefined ? withText : label.features ? withGrams : bare;
      sample?.add(label);
    }
  }
  const texts = withText?.rows() ?? [];
  const grams = ofCommonKey(withGrams?.rows() ?? []);
  return { rows: texts.length >= grams.length ? texts : grams, bare: bare?.rows() ?? [] };
}

/**
 * The one label that holds for each ticket of each profile; so one that was sent twice counts once.
 *
 * @param tokens first digits of those whose labels count: what came by one that was taken out of the settings does not
 */
export async function readLabels(
  store: Store,
  parts: readonly Part[],
  name: HeadName,
  slice: number,
  tokens: ReadonlySet<string>,
): Promise<Iterable<CuratedLabel>> {
  const key = headKey(name);
  const holding = new Map<string, CuratedLabel>();
  const wanted = parts.flatMap((part) => {
    const own = part.heads.find(({ helpdesk, head }) => helpdesk === name.helpdesk && head === name.head);
    const lines = (own?.lines ?? part.rest)?.[slice] ?? 0;
    return lines > 0 ? [{ part, key: own ? key : restKey, lines }] : [];
  });
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    const read = await Promise.all(
      some.map(({ part, key, lines }) => readSlice(store, part, key, slice, lines)),
    );
    for (const line of read.flat()) {
      const label = readCuratedLabel(line);
      if (!label) throw new StoreError('give back whole', 'a part of the curated zone');
      if (label.helpdesk !== name.helpdesk || label.head !== name.head) continue;
      if (label.taken && !tokens.has(label.taken.token)) continue;
      const before = holding.get(label.ticketHash);
      if (!before || holdsBefore(label, before)) holding.set(label.ticketHash, label);
    }
  }
  return holding.values();
}

/** What was hashed with different keys cannot be learned together. */
function ofCommonKey(rows: readonly TrainingRow[]): TrainingRow[] {
  const keys = rows.map(({ features }) => features?.key ?? '');
  const [[common] = ['']] = countValues(keys);
  return rows.filter((_, i) => keys[i] === common);
}
