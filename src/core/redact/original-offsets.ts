import { type PersonalSpan, placeholderOf } from './spans';

interface Placement extends PersonalSpan {
  /** Where the placeholder stands in the redacted text. */
  newStart: number;
  newEnd: number;
}

/**
 * Spans of the redacted text as spans of the text before; a span that touches a placeholder covers all the text that it
 * replaces.
 */
export function toOriginalSpans(
  spans: readonly PersonalSpan[],
  replaced: readonly PersonalSpan[],
): PersonalSpan[] {
  const placements = placementsOf(replaced);
  return spans.map(({ kind, start, end }) => {
    const first = lastStartingUpTo(placements, start);
    const last = lastStartingUpTo(placements, end - 1);
    return {
      kind,
      start: first && start < first.newEnd ? first.start : start + shiftBehind(first),
      end: last && end <= last.newEnd ? last.end : end + shiftBehind(last),
    };
  });
}

function placementsOf(replaced: readonly PersonalSpan[]): Placement[] {
  let shift = 0;
  return replaced.map((span) => {
    const newStart = span.start - shift;
    const newEnd = newStart + placeholderOf(span.kind).length;
    shift = span.end - newEnd;
    return { ...span, newStart, newEnd };
  });
}

function shiftBehind(placement: Placement | undefined): number {
  return placement ? placement.end - placement.newEnd : 0;
}

function lastStartingUpTo(placements: readonly Placement[], offset: number): Placement | undefined {
  let low = 0;
  let high = placements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = (placements[middle]?.newStart ?? 0) <= offset;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return placements[low - 1];
}
