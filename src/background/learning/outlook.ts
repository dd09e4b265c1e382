import type { ListedTickets } from '../../protocol/history-messages';
import type { LearnProgress } from '../storage/progress-store';

interface Way {
  /** Tickets that were gone through. */
  passed: ReadonlySet<string>;
  /** Those that were here before, gone through or not. */
  held: { keys(): Iterable<string> };
  /** Tickets that are gone through at most. */
  most: number;
}

/** What is known of the way that is left: how many tickets there are, and how many requests the rest of them takes. */
export function readOutlook(
  { total, tickets, isAskedSingly }: ListedTickets,
  { passed, held, most }: Way,
): Pick<LearnProgress, 'expected' | 'requestsLeft'> {
  if (total === undefined) return {};
  const expected = Math.min(total, most);
  const left = Math.max(0, expected - passed.size);
  const isAhead = (id: string) => !passed.has(id);
  const asked = isAskedSingly ? Math.max(0, left - [...held.keys()].filter(isAhead).length) : 0;
  const pages = left / Math.max(1, tickets.length);
  return { expected, requestsLeft: asked + pages };
}
