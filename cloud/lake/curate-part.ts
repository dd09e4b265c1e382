import { type Store, StoreError } from '../store/store';
import { type CuratedLabel, clientOf, hashText, headKey, readCuratedLabel } from './curated-label';
import { type PartReport, partPrefix, reportName, sliceName, slices } from './curated-part';

/** So many labels of one value a profile may add to a part; nobody works that fast, but who floods does. */
export const mostOfOneClient = 300;
/** So much may a profile's clock be ahead of the day of its batch. */
const longestAhead = 2 * 86_400_000;

/** A part with so many labels takes no more batches; it may have some thousands more. */
const fullPart = 20_000;
const mostBatches = 2000;
/** So many batches are read at once, of up to a thousand labels each. */
const atOnce = 10;

/** Heads that a part may have; a desk has some ten. */
const mostHeads = 60;

interface Slices {
  helpdesk: string;
  head: string;
  lines: string[][];
}

/**
 * Puts the labels of the first batches of a day into a part of the curated zone, by head and ticket: as many as there may
 * be in memory at once; those of agents are small, so that these are many. Named by its batches, so that doing it twice, or
 * at the same time, changes nothing. Throws StoreError.
 *
 * @param day YYYY-MM-DD
 * @param waiting batches that are in no part yet
 */
export async function curatePart(store: Store, day: string, waiting: readonly string[]): Promise<PartReport> {
  const heads = new Map<string, Slices>();
  const left = { damaged: 0, repeated: 0, ahead: 0, tooMany: 0 };
  const seen = new Set<string>();
  const said = new Map<string, number>();
  const latest = Date.parse(day) + longestAhead;

  function refuse(label: CuratedLabel): keyof typeof left | undefined {
    if (seen.has(label.id)) return 'repeated';
    if (Date.parse(label.at) > latest) return 'ahead';
    const claim = JSON.stringify([clientOf(label), label.helpdesk, label.head, label.final]);
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
      else if (label) keep(heads, label, line);
    }
  }
  left.tooMany += dropRareHeads(heads);
  return writePart(store, day, { format: 1, batches, left, ...countKept(heads) }, heads);
}

/** Returns how many labels that took away. */
function dropRareHeads(heads: Map<string, Slices>): number {
  const sizes = [...heads].map(([key, { lines }]) => ({ key, size: lines.flat().length }));
  const rare = sizes.sort((a, b) => b.size - a.size).slice(mostHeads);
  for (const { key } of rare) heads.delete(key);
  return rare.reduce((sum, { size }) => sum + size, 0);
}

/** A batch that was cut ends in the middle of a line: it is asked for again rather than taken for what it is not. */
async function readBatch(store: Store, name: string): Promise<string[]> {
  const lines = new TextDecoder().decode(await store.get(name)).split('\n');
  if (lines.pop() !== '') throw new StoreError('give back whole', name);
  return lines;
}

function keep(heads: Map<string, Slices>, { helpdesk, head, ticketHash }: CuratedLabel, line: string): void {
  const key = headKey({ helpdesk, head });
  const slot = heads.get(key) ?? { helpdesk, head, lines: Array.from({ length: slices }, () => []) };
  heads.set(key, slot);
  slot.lines[Number.parseInt(ticketHash.slice(0, 4), 16) % slices].push(line);
}

function countKept(heads: ReadonlyMap<string, Slices>): Pick<PartReport, 'kept' | 'heads'> {
  const counted = [...heads.values()].map(({ lines, ...head }) => ({
    ...head,
    lines: lines.map(({ length }) => length),
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
  heads: ReadonlyMap<string, Slices>,
): Promise<PartReport> {
  const prefix = partPrefix(day, hashText(report.batches.join('\n')).slice(0, 32));
  const put = (name: string, text: string) => store.putIfAbsent(name, new TextEncoder().encode(text));
  for (const [key, { lines }] of heads) {
    const filled = lines.flatMap((slice, i) => (slice.length > 0 ? [{ slice, i }] : []));
    await Promise.all(filled.map(({ slice, i }) => put(sliceName(prefix, key, i), `${slice.join('\n')}\n`)));
  }
  await put(reportName(prefix), JSON.stringify(report));
  return report;
}
