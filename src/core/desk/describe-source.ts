import type { HoursRange, Suggestion } from '../suggestion';
import type { DeskAnswer } from './desk-suggestion';
import { isResolutionTime } from './field-meaning';
import { fieldOfHead } from './head-name';
import type { HeadSource } from './head-source';
import { mostSevereFirst } from './severity-order';

/** What a head answers, and every value that it knows. */
export type SourceAnswer = DeskAnswer & { values: readonly string[]; isCorrected?: boolean };

/** An answer as the card takes it. `base` is the suggestion of the base head whose place it takes. */
export function describeSource(
  { head, from, tickets, model, means, isHidden }: HeadSource,
  { range, isCorrected, values, ...answer }: SourceAnswer,
  base: Suggestion | undefined,
): Suggestion {
  const field = fieldOfHead(head);
  // The team's head of that name answers as the base head does.
  if (from === 'team' && field === undefined) return { ...answer, head, model };
  // What clicks taught about a base head's scale is a scale too.
  const kind = field === undefined ? (base?.kind ?? answer.kind) : answer.kind;
  const isSeverity = means === 'severity' && answer.kind === 'ordinal';
  return {
    ...answer,
    kind,
    head,
    ...(range && describeRange({ ...range, middle: Number(answer.value) }, field, means)),
    desk: {
      ...(field !== undefined && { field }),
      tickets,
      values:
        field === undefined ? withValuesOf(base, values) : isSeverity ? mostSevereFirst(values) : [...values],
      ...(means && { means }),
      ...(isHidden && { isHidden }),
      ...(from === 'clicks' && { isFromClicks: true }),
      ...(isCorrected && { isCorrected }),
    },
    model,
  };
}

/** No label may have named every level yet. */
function withValuesOf(base: Suggestion | undefined, values: readonly string[]): string[] {
  const known = base ? [base, ...base.alternatives].map(({ value }) => value) : [];
  return [...new Set([...known, ...values])].sort();
}

const minutesPerHour = 60;

/** Hours of work stand where minutes of work stand, hours until resolution beside them, another number for itself. */
function describeRange(
  { low, middle, high }: HoursRange,
  field: string | undefined,
  means: HeadSource['means'],
): Pick<Suggestion, 'minutes' | 'hours' | 'range'> {
  if (means === 'effort') {
    const [least, half, most] = [low, middle, high].map((hours) => hours * minutesPerHour);
    return { minutes: { low: least, middle: half, high: most } };
  }
  if (field !== undefined && isResolutionTime(field)) return { hours: { low, middle, high } };
  return { range: { low, high } };
}
