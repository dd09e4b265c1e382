import { redact } from '../../src/core/redact/redact';
import type { LabelledText } from './read-labelled-texts';

interface Count {
  all: number;
  /** Every letter and digit taken out. */
  whole: number;
  partly: number;
}

/**
 * Prints recall per type (whole: every letter and digit of a span is gone) and precision (share of the taken out letters
 * and digits that lie in a marked span, of whatever type). `missed` prints that many spans of each type that stayed.
 */
export function measureRecall(texts: readonly LabelledText[], missed: number, kind?: string): void {
  const counts = new Map<string, Count>();
  const precision = new Map<string, { taken: number; right: number }>();
  for (const { body, pii } of texts) {
    const { found } = redact(body);
    const marked = new Uint8Array(body.length);
    const taken = new Uint8Array(body.length);
    for (const [start, end] of pii) marked.fill(1, start, end);
    for (const { start, end } of found) taken.fill(1, start, end);
    for (const [start, end, type] of pii) {
      const count = counts.get(type) ?? { all: 0, whole: 0, partly: 0 };
      counts.set(type, count);
      const share = shareTaken(body, taken, start, end);
      count.all++;
      if (share === 1) count.whole++;
      else if (share > 0) count.partly++;
      if (share < 1 && count.all - count.whole <= missed) showPlace('missed', type, body, start, end);
    }
    for (const span of found) {
      const sum = precision.get(span.kind) ?? { taken: 0, right: 0 };
      precision.set(span.kind, sum);
      const inside = countCharacters(body, span.start, span.end, (i) => marked[i] === 1);
      const all = countCharacters(body, span.start, span.end, () => true);
      sum.taken += all;
      sum.right += inside;
      if (span.kind === kind && inside < all) showPlace('too much', span.kind, body, span.start, span.end);
    }
  }
  printTables(counts, precision);
}

function printTables(
  counts: ReadonlyMap<string, Count>,
  precision: ReadonlyMap<string, { taken: number; right: number }>,
): void {
  for (const [type, { all, whole, partly }] of [...counts].sort((a, b) => b[1].all - a[1].all)) {
    console.log(
      `recall ${type.padEnd(18)} ${(whole / all).toFixed(3)}  (${whole} of ${all}, ${partly} in part)`,
    );
  }
  let taken = 0;
  let right = 0;
  for (const [kind, sum] of precision) {
    console.log(
      `precision ${kind.padEnd(15)} ${(sum.right / sum.taken).toFixed(3)}  (${sum.taken} characters)`,
    );
    taken += sum.taken;
    right += sum.right;
  }
  console.log(
    `precision of all characters ${(right / Math.max(1, taken)).toFixed(3)}  (${right} of ${taken})`,
  );
}

function shareTaken(body: string, taken: Uint8Array, start: number, end: number): number {
  const all = countCharacters(body, start, end, () => true);
  return all === 0 ? 1 : countCharacters(body, start, end, (i) => taken[i] === 1) / all;
}

function countCharacters(
  body: string,
  start: number,
  end: number,
  isCounted: (i: number) => boolean,
): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    if (/[\p{L}\p{N}]/u.test(body[i] ?? '') && isCounted(i)) count++;
  }
  return count;
}

function showPlace(what: string, type: string, body: string, start: number, end: number): void {
  const piece = `${body.slice(Math.max(0, start - 40), start)}«${body.slice(start, end)}»${body.slice(end, end + 20)}`;
  console.log(`  ${what} ${type}: ${JSON.stringify(piece)}`);
}
