import type { Level, Risk, Scope, TicketFacts, WorkState } from './ticket-facts';
import { levels } from './ticket-facts';

/** How grave a danger is: to people, a breach or a loss of data. */
export const dangers = ['none', 'reported', 'suspected', 'going-on'] as const;
export type Danger = (typeof dangers)[number];

/** The guideline's table, by state of work and scope. */
const table: Readonly<Record<WorkState, Readonly<Record<Exclude<Scope, 'none'>, number>>>> = {
  stopped: { all: 1, some: 2, one: 3 },
  hindered: { all: 2, some: 3, one: 4 },
  fine: { all: 4, some: 4, one: 5 },
};

/** The level at least that a danger sets. */
const dangerLevel: Readonly<Record<Danger, number>> = { 'going-on': 1, suspected: 2, reported: 4, none: 5 };

/** What the facts do not hold and the rule asks for. */
export interface Details {
  danger: Danger;
  /** "No hurry", said in words. */
  hasTime: boolean;
  /** Somebody cannot start without what is asked for. */
  isAwaited: boolean;
}

const noDetails: Details = { danger: 'none', hasTime: false, isAwaited: false };

/** Severity by the rules of the labelling guideline, in their order; a later one never undoes danger. */
export function severityOf(facts: TicketFacts, details: Partial<Details> = {}): Level {
  const { danger, hasTime, isAwaited } = { ...noDetails, ...details };
  let level = startOf(facts);
  if (isAwaited && facts.type === 'request' && facts.work === 'fine') level = Math.min(level, 4);
  if (facts.deadline === 'now' || facts.risk.includes('money')) {
    level = facts.work === 'fine' ? Math.max(3, level - 1) : Math.max(1, level - 1);
  }
  if (hasTime) level = Math.min(5, level + 1);
  if (facts.deadline === 'soon' && level >= 4) level--;
  if (facts.risk.includes('legal') || facts.risk.includes('leave')) level = Math.min(level, 3);
  return levels[Math.min(level, dangerLevel[danger]) - 1];
}

function startOf({ type, scope, work }: TicketFacts): number {
  if (scope === 'none' || type === 'feedback' || type === 'automatic' || type === 'question') return 5;
  return table[work][scope];
}

/** Risks that may be a danger. */
const dangerous: readonly Risk[] = ['safety', 'security', 'data'];

/** Every level that the facts allow, whatever is not among them. */
export function possibleLevels(facts: TicketFacts): Level[] {
  const isDangerous = facts.risk.some((risk) => dangerous.includes(risk));
  const found = new Set<Level>();
  for (const danger of isDangerous ? dangers : (['none'] as const)) {
    for (const hasTime of facts.deadline === 'none' ? [false, true] : [false]) {
      for (const isAwaited of [false, true]) found.add(severityOf(facts, { danger, hasTime, isAwaited }));
    }
  }
  return levels.filter((level) => found.has(level));
}
