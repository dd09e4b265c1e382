import type { DeskAnswer } from '../../core/desk/desk-suggestion';
import { fieldOfHead } from '../../core/desk/head-name';
import { mostSevereFirst } from '../../core/desk/severity-order';
import type { Suggestion } from '../../core/suggestion';
import type { DeskSource } from './desk-sources';

/** What a head says, and every value that it knows. */
export type SourceAnswer = DeskAnswer & { values: readonly string[]; isCorrected?: boolean };

/** An answer as the card takes it. `shipped` is what the shipped head in whose place it stands has said. */
export function describeSource(
  source: DeskSource,
  { range, isCorrected, values, ...answer }: SourceAnswer,
  shipped: Suggestion | undefined,
): Suggestion {
  const { head, tickets, learnedAt, means, isHidden, isFromClicks } = source;
  const field = fieldOfHead(head);
  // What clicks taught about a shipped scale is a scale too.
  const kind = field === undefined ? (shipped?.kind ?? answer.kind) : answer.kind;
  const isHours = means === 'effort' && range !== undefined;
  return {
    ...answer,
    kind,
    head,
    ...(isHours ? { hours: { ...range, middle: Number(answer.value) } } : range && { range }),
    desk: {
      ...(field !== undefined && { field }),
      tickets,
      values: field === undefined ? withShipped(values, shipped) : inOrder(source, values),
      ...(means && { means }),
      ...(isHidden && { isHidden }),
      ...(isFromClicks && { isFromClicks }),
      ...(isCorrected && { isCorrected }),
    },
    model: `${isFromClicks ? 'clicks' : 'desk'}-${tickets}@${learnedAt.replace(/[-:]|\.\d+/g, '')}`,
  };
}

function inOrder({ means, kind }: DeskSource, values: readonly string[]): string[] {
  return means === 'severity' && kind === 'ordinal' ? mostSevereFirst(values) : [...values];
}

/** Nobody may have said every level yet. */
function withShipped(values: readonly string[], shipped: Suggestion | undefined): string[] {
  const known = shipped ? [shipped, ...shipped.alternatives].map(({ value }) => value) : [];
  return [...new Set([...known, ...values])].sort();
}
