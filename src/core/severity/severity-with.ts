import { expectedLevel } from '../learner/levels';
import { type Alternative, confidenceIn, type Prediction, type Suggestion } from '../suggestion';
import { chooseLevel } from './choose-level';
import { type FactDistributions, levelDistribution } from './rule-distribution';
import {
  type Deadline,
  deadlines,
  levels,
  risks,
  type Scope,
  scopes,
  types,
  type WorkState,
  workStates,
} from './ticket-facts';

/** The facts that an agent can state in one click, because severity follows from them. */
export const askedFacts = ['scope', 'work', 'deadline'] as const;
export type AskedFact = (typeof askedFacts)[number];

/** What the agent has stated; what is missing stays as likely as the model says. */
export interface StatedFacts {
  scope?: Scope;
  work?: WorkState;
  deadline?: Deadline;
}

/** The values that can be stated, by fact. */
export const statedValues = { scope: scopes, work: workStates, deadline: deadlines } as const;

type FactSuggestions = Pick<Prediction, 'suggestions'>;

/**
 * Severity anew once the agent has stated facts: the guideline's rule over what is stated and, for the rest, what the
 * model says. Pure and fast; no model is asked. For a card: offer `severity.unsaid[0]` with `statedValues` of it as
 * buttons, and on a click show `severityWith(prediction, { scope: 'some' })` in the place of the suggestion. Undefined
 * where the prediction has no facts (another model, or a desk's own field).
 */
export function severityWith(prediction: FactSuggestions, stated: StatedFacts): Suggestion | undefined {
  const facts = readFacts(prediction);
  const severity = prediction.suggestions.severity;
  if (!facts || severity?.kind !== 'ordinal') return undefined;
  const fixed = { ...facts };
  for (const fact of askedFacts) {
    const value = stated[fact];
    if (value !== undefined) fixed[fact] = statedValues[fact].map((each) => (each === value ? 1 : 0));
  }
  const ranked = rankLevels(levelDistribution(fixed));
  const { abstained: _abstained, unsaid, ...rest } = severity;
  const left = unsaid?.filter((fact) => stated[fact] === undefined) ?? [];
  return { ...rest, ...ranked[0], alternatives: ranked.slice(1), ...(left.length > 0 && { unsaid: left }) };
}

/** The level to say first, see `chooseLevel`, then the others with their shares, the likeliest first. */
export function rankLevels(shares: readonly number[]): Alternative[] {
  const chosen = levels[chooseLevel(shares)];
  return levels
    .map((value, i): Alternative => ({ value, confidence: Math.min(1, Math.max(0, shares[i])) }))
    .sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen) || b.confidence - a.confidence);
}

/** How likely the facts are by a prediction; undefined where it has none. */
export function readFacts({ suggestions }: FactSuggestions): FactDistributions | undefined {
  const { type, scope, work, deadline, risk } = suggestions;
  if (!type || !scope || !work || !deadline || !risk) return undefined;
  return {
    type: sharesOf(type, types),
    scope: sharesOf(scope, scopes),
    work: sharesOf(work, workStates),
    deadline: sharesOf(deadline, deadlines),
    risk: risks.map((name) => confidenceIn(risk, name)),
  };
}

function sharesOf(suggestion: Suggestion, values: readonly string[]): number[] {
  const shares = values.map((value) => confidenceIn(suggestion, value));
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 0 ? shares.map((share) => share / sum) : values.map(() => 1 / values.length);
}

/** Where the likeliest value of a fact is at least this likely, it is taken as said. */
const said = 0.8;
/** A fact is worth asking for where its values move the expected level by at least this, on average. */
const worthAsking = 0.25;

/** Facts that the text does not say and that would change the level, the most telling first. */
export function findUnsaid(facts: FactDistributions): AskedFact[] {
  return askedFacts
    .filter((fact) => Math.max(...facts[fact]) < said)
    .map((fact) => ({ fact, weight: influenceOf(facts, fact) }))
    .filter(({ weight }) => weight >= worthAsking)
    .sort((a, b) => b.weight - a.weight)
    .map(({ fact }) => fact);
}

function influenceOf(facts: FactDistributions, fact: AskedFact): number {
  const middle = expectedLevel(levelDistribution(facts));
  return facts[fact].reduce((sum, share, value) => {
    if (share < 0.05) return sum;
    const fixed = { ...facts, [fact]: facts[fact].map((_, i) => (i === value ? 1 : 0)) };
    return sum + share * Math.abs(expectedLevel(levelDistribution(fixed)) - middle);
  }, 0);
}
