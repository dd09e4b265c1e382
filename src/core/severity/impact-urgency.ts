import type { Prediction } from '../suggestion';
import { levels as names } from './ticket-facts';

const levels: readonly (string | undefined)[] = names;

/** Impact and urgency, as helpdesks ask for them; the highest first. */
export const degrees = ['high', 'medium', 'low'] as const;
export type Degree = (typeof degrees)[number];

/** Whom a ticket affects, and how soon something must be done. */
export interface ImpactUrgency {
  impact: Degree;
  urgency: Degree;
}

/** What is kept of each fact, else what the model says; undefined where nobody says anything. */
export interface FactsSaid {
  scope: string | undefined;
  work: string | undefined;
  deadline: string | undefined;
  severity: string | undefined;
  /** The agent has said which level it is. */
  isSeverityKept: boolean;
}

const impacts: Readonly<Record<string, number>> = { all: 1, some: 2 };
const hurried: Readonly<Record<string, number>> = { now: 1, soon: 2 };
const held: Readonly<Record<string, number>> = { stopped: 1, hindered: 2 };
const lowest = 3;

/**
 * Impact follows from the scope, urgency from the state of work and the deadline. Both together never stand for less than
 * the severity: smoke in one room is a P1, however few are affected; and where the agent has said the level, for no more.
 * Undefined where neither the facts nor the severity is known.
 */
export function impactAndUrgency(said: FactsSaid): ImpactUrgency | undefined {
  const wanted = 1 + levels.indexOf(said.severity);
  const hasFacts = said.scope !== undefined && said.work !== undefined && said.deadline !== undefined;
  if (!hasFacts && wanted === 0) return undefined;
  let impact = impacts[said.scope ?? ''] ?? lowest;
  let urgency = Math.min(held[said.work ?? ''] ?? lowest, hurried[said.deadline ?? ''] ?? lowest);
  // By the matrix that all of them use: high and high is 1, low and low is 5.
  while (wanted > 0 && impact + urgency - 1 > wanted) {
    if (urgency > 1) urgency--;
    else impact--;
  }
  while (said.isSeverityKept && wanted > 0 && impact + urgency - 1 < wanted) {
    if (urgency < lowest) urgency++;
    else impact++;
  }
  return { impact: degrees[impact - 1], urgency: degrees[urgency - 1] };
}

/** What each fact is, by what was kept and else by what the model says. */
export function factsSaid(
  { suggestions }: Pick<Prediction, 'suggestions'>,
  keptOf: (head: string) => string | undefined,
): FactsSaid {
  const say = (head: string) => keptOf(head) ?? suggestions[head]?.value;
  return {
    scope: say('scope'),
    work: say('work'),
    deadline: say('deadline'),
    severity: say('severity'),
    isSeverityKept: keptOf('severity') !== undefined,
  };
}
