import { millisecondsPerHour } from '../../core/days';
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
/** Steps of severity that little time is worth: with at most so many milliseconds left. */
const timeWorth = [
  { left: 4 * millisecondsPerHour, worth: 1 },
  { left: 24 * millisecondsPerHour, worth: 0.5 },
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
  // Of each ticket once: a comparison would read the same times again and again.
  const placed = tickets.map((ticket) => ({ ticket, group: groupOf(ticket), rank: rankOf(ticket, sort) }));
  return placed
    .sort((one, other) => one.group - other.group || compareRanks(one.rank, other.rank))
    .map(({ ticket }) => ticket);
}

function groupOf({ score }: ListedTicket): number {
  if (score === undefined) return 2;
  return score.noise ? 1 : 0;
}

/** A topic by its name; everything else by a number. */
function rankOf({ score }: ListedTicket, sort: Exclude<ListSort, 'page'>): number | string {
  if (!score) return last;
  return sort === 'topic' ? (score.topic?.value ?? last) : ranks[sort](score);
}

function compareRanks(one: number | string, other: number | string): number {
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other);
  if (typeof one !== typeof other) return typeof one === 'string' ? -1 : 1;
  return one === other ? 0 : Number(one) - Number(other);
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
