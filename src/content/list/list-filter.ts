import { millisecondsPerDay } from '../../core/days';
import type { ScoredAnswer } from '../../protocol/list-messages';
import { certaintyOf } from '../card/certainty';
import { dueTime } from '../card/due';
import type { ListedTicket } from './list-order';

export const listFilters = ['topic', 'severity', 'effort', 'mood', 'due', 'age', 'team'] as const;
export type FilterName = (typeof listFilters)[number];

/** What the list is narrowed to, by filter; where nothing is chosen all tickets are shown. */
export type ListFilter = Partial<Record<FilterName, string>>;

/** A value of a filter, and how many of the list's tickets have it. */
export interface FilterOption {
  key: string;
  count: number;
}

const week = 7 * millisecondsPerDay;
/** In the order in which they are offered. */
const dueSteps = ['over', 'day', 'week', 'later'] as const;
const ageSteps = ['day', 'week', 'older'] as const;

/** Under which value of the filter a ticket is found; empty where that is not known, or not sure. */
function filterKey(ticket: ListedTicket, name: FilterName, now: number): string {
  const { score } = ticket;
  if (!score || score.noise) return '';
  if (name === 'due') return stepOfDue(score.facts?.due, now);
  if (name === 'age') return stepOfAge(score.facts?.created, now);
  if (name === 'team') return score.facts?.team ?? '';
  return answerKey({ ...score, mood: score.sentiment }[name]);
}

/** The tickets that have every chosen value. */
export function filterTickets(
  tickets: readonly ListedTicket[],
  filter: ListFilter,
  now: number,
): ListedTicket[] {
  const chosen = listFilters.filter((name) => filter[name]);
  return tickets.filter((ticket) => chosen.every((name) => filterKey(ticket, name, now) === filter[name]));
}

/** The values that the list's tickets have, the most frequent first; steps of time in their order. */
export function filterOptions(
  tickets: readonly ListedTicket[],
  name: FilterName,
  now: number,
): FilterOption[] {
  const counts = new Map<string, number>();
  for (const ticket of tickets) {
    const key = filterKey(ticket, name, now);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const options = [...counts].map(([key, count]) => ({ key, count }));
  const steps: readonly string[] | undefined = { due: dueSteps, age: ageSteps }[name as 'due' | 'age'];
  if (steps) return options.sort((one, other) => steps.indexOf(one.key) - steps.indexOf(other.key));
  if (name === 'severity') return options.sort((one, other) => one.key.localeCompare(other.key));
  return options.sort((one, other) => other.count - one.count);
}

/** Head and value of an answer, as `filterKey` joined them. */
export function answerOf(key: string): { head: string; value: string } {
  const [head = '', value = ''] = JSON.parse(key) as string[];
  return { head, value };
}

function answerKey(answer: ScoredAnswer | undefined): string {
  if (!answer || certaintyOf(answer) === 'unsure') return '';
  return JSON.stringify([answer.head, answer.value]);
}

function stepOfDue(due: string | undefined, now: number): string {
  const left = dueTime(due) - now;
  if (Number.isNaN(left)) return '';
  if (left < 0) return 'over';
  if (left < millisecondsPerDay) return 'day';
  return left < week ? 'week' : 'later';
}

function stepOfAge(created: string | undefined, now: number): string {
  const age = now - Date.parse(created ?? '');
  if (Number.isNaN(age)) return '';
  if (age < millisecondsPerDay) return 'day';
  return age < week ? 'week' : 'older';
}
