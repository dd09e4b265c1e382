import type { Head } from '../src/core/model/manifest';
import {
  deadlines,
  levels,
  risks,
  scopes,
  sentiments,
  sizes,
  type TicketLabels,
  topics,
  types,
  workStates,
} from '../src/core/severity/ticket-facts';

/** One question that the shipped model answers. */
export interface HeadPlan {
  name: 'type' | 'topic' | 'severity' | 'sentiment' | 'effort' | 'scope' | 'work' | 'deadline' | 'risk';
  kind: Head['kind'];
  values: readonly string[];
  /** First of its columns among the scores. */
  firstScore: number;
}

const plans: readonly Omit<HeadPlan, 'firstScore'>[] = [
  { name: 'type', kind: 'class', values: types },
  { name: 'topic', kind: 'class', values: topics },
  { name: 'severity', kind: 'ordinal', values: levels },
  { name: 'sentiment', kind: 'class', values: sentiments },
  { name: 'scope', kind: 'class', values: scopes },
  { name: 'work', kind: 'class', values: workStates },
  { name: 'deadline', kind: 'class', values: deadlines },
  { name: 'risk', kind: 'tags', values: risks },
  { name: 'effort', kind: 'quantity', values: sizes },
];

/** How many scores a head has: one per value, and one for a quantity. */
export function scoresOf({ kind, values }: Pick<HeadPlan, 'kind' | 'values'>): number {
  return kind === 'quantity' ? 1 : values.length;
}

let next = 0;
export const heads: readonly HeadPlan[] = plans.map((plan) => {
  const firstScore = next;
  next += scoresOf(plan);
  return { ...plan, firstScore };
});

/** Columns of the tables of scores. */
export const scoreCount = next;

export function headNamed(name: HeadPlan['name']): HeadPlan {
  const found = heads.find((head) => head.name === name);
  if (!found) throw new Error(`There is no head ${name}.`);
  return found;
}

/** The place of a ticket's true value among a head's values. */
export function targetOf(name: Exclude<HeadPlan['name'], 'risk' | 'effort'>, labels: TicketLabels): number {
  return headNamed(name).values.indexOf(name === 'type' ? labels.kind : labels[name]);
}

/** Logarithm of 1 + the middle of a labelled range of minutes. */
export function minutesTarget({ minutes: [low, high] }: TicketLabels): number {
  return (Math.log1p(low) + Math.log1p(high)) / 2;
}
