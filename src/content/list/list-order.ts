import { sentiments, sizes } from '../../core/severity/ticket-facts';
import { dueTime } from '../card/due';
import type { ReadRow } from './row-reader';
import type { KnownScore } from './scores';

/** A ticket of the list as the side list shows it. */
export interface ListedTicket {
  element: Element;
  row: ReadRow;
  /** Missing while it has not been scored. */
  score: KnownScore | undefined;
}

export const listSorts = ['first', 'severity', 'effort', 'topic', 'mood', 'due', 'age', 'page'] as const;
export type ListSort = (typeof listSorts)[number];

/** After every value. */
const last = Number.POSITIVE_INFINITY;
/** Steps of severity that a bad mood is worth. */
const moodWorth: Readonly<Record<string, number>> = { angry: 0.5, negative: 0.25 };
const hour = 3_600_000;
/** Steps of severity that little time is worth: with at most so many milliseconds left. */
const timeWorth = [
  { left: 4 * hour, worth: 1 },
  { left: 24 * hour, worth: 0.5 },
];

const ranks: Readonly<Record<Exclude<ListSort, 'topic' | 'page'>, (score: KnownScore) => number>> = {
  first: ({ severity, sentiment, facts }) =>
    (severity?.expected ?? last) -
    (sentiment?.abstained ? 0 : (moodWorth[sentiment?.value ?? ''] ?? 0)) -
    worthOfTime(facts?.due),
  severity: ({ severity }) => severity?.step ?? last,
  effort: ({ effort }) => effort?.minutes?.high ?? placeIn(sizes, effort?.value),
  mood: ({ sentiment }) => placeIn(sentiments, sentiment?.value),
  due: ({ facts }) => orLast(dueTime(facts?.due)),
  age: ({ facts }) => orLast(Date.parse(facts?.created ?? '')),
};

function worthOfTime(due: string | undefined): number {
  const left = dueTime(due) - Date.now();
  return timeWorth.find((step) => left <= step.left)?.worth ?? 0;
}

function orLast(time: number): number {
  return Number.isNaN(time) ? last : time;
}

/** Sorted anew; what asks for nothing comes behind the others, and what has no score last. Equals stay as the page has them. */
export function sortTickets(tickets: readonly ListedTicket[], sort: ListSort): ListedTicket[] {
  if (sort === 'page') return [...tickets];
  const group = ({ score }: ListedTicket) => (score === undefined ? 2 : score.noise ? 1 : 0);
  return tickets.toSorted((one, other) => group(one) - group(other) || compare(one, other, sort));
}

function compare({ score: one }: ListedTicket, { score: other }: ListedTicket, sort: ListSort): number {
  if (!one || !other || sort === 'page') return 0;
  if (sort === 'topic') {
    const [before, after] = [one.topic?.value, other.topic?.value];
    if (before === undefined || after === undefined)
      return Number(before === undefined) - Number(after === undefined);
    return before.localeCompare(after);
  }
  const [before, after] = [ranks[sort](one), ranks[sort](other)];
  return before === after ? 0 : before - after;
}

function placeIn(order: readonly string[], value: string | undefined): number {
  const place = order.indexOf(value ?? '');
  return place < 0 ? last : place;
}

/** A ticket that stands twice in the page is one ticket. */
export function withoutRepeats(tickets: readonly ListedTicket[]): ListedTicket[] {
  const seen = new Set<string>();
  return tickets.filter(({ row }) => !seen.has(row.ticket) && seen.add(row.ticket));
}
