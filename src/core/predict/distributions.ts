import type { Head, HeadOf, Manifest } from '../model/manifest';
import { levelDistribution } from '../severity/rule-distribution';
import { deadlines, levels, risks, scopes, topics, types, workStates } from '../severity/ticket-facts';
import type { TextFacts } from './abstain';
import { calibrate, heatFactors, sigmoid, softmax, temperatureFor } from './calibration';
import { sizeShares } from './minutes';

/** How likely each value of each head is; of tags each by itself, of all others together 1. */
export type Distributions = Readonly<Record<string, readonly number[]>>;

/** Keeps a logarithm finite. */
const smallest = 1e-3;

/** What all heads make of a text's scores. */
export function distributionsOf(
  { heads }: Pick<Manifest, 'heads'>,
  scores: ArrayLike<number>,
  facts: TextFacts,
): Distributions {
  const found: Record<string, readonly number[]> = {};
  for (const [name, head] of Object.entries(heads)) {
    if (head.kind !== 'quantity') found[name] = ownShares(head, scores, facts);
  }
  if (facts.hasTime && found.deadline) found.deadline = takeBackHaste(found.deadline);
  for (const [name, head] of Object.entries(heads)) {
    if (head.kind !== 'ordinal') continue;
    // Its own scores know single words, such as the "urgent" that was taken back; the facts know better then.
    const own = facts.hasTime ? levelDistribution(factsOf(found)) : found[name];
    found[name] = joinShares(head.joined, inputsOfJoin(found, own));
  }
  for (const [name, head] of Object.entries(heads)) {
    if (head.kind === 'quantity')
      found[name] = sizeShares(head.spans, spanShares(head, found, scores, facts));
  }
  return found;
}

/** How likely each span of minutes is, by its score and by what the other heads have found. */
export function spanShares(
  { firstScore, joined }: Pick<HeadOf<'quantity'>, 'firstScore' | 'joined'>,
  found: Distributions,
  scores: ArrayLike<number>,
  facts: TextFacts,
): number[] {
  return joinShares(joined, inputsOfMinutes(found, scores[firstScore], facts));
}

/** Of the haste that single words speak for, so much is left where the text says in words that there is none. */
const leftOfHaste = 0.1;

/** "Urgent" counts as said unless it is taken back. */
function takeBackHaste(shares: readonly number[]): number[] {
  const isHaste = (i: number) => deadlines[i] === 'now' || deadlines[i] === 'soon';
  const calmed = shares.map((share, i) => (isHaste(i) ? leftOfHaste * share : share));
  const freed = 1 - calmed.reduce((sum, share) => sum + share, 0);
  return calmed.map((share, i) => (deadlines[i] === 'none' ? share + freed : share));
}

/** A head's probabilities by its own scores. */
export function ownShares(
  head: Exclude<Head, HeadOf<'quantity'>>,
  scores: ArrayLike<number>,
  facts: TextFacts,
): number[] {
  const own = head.values.map((_, i) => scores[head.firstScore + i]);
  if (head.kind === 'tags') return own.map((score, i) => sigmoid(head.slope[i] * score + head.offset[i]));
  return calibrate(own, temperatureFor(head, facts), head.bias);
}

/** What severity is joined from: logarithms of what the rule gives for the facts, then of the head's own shares. */
export function inputsOfJoin(found: Distributions, own: readonly number[]): number[] {
  const rule = levelDistribution(factsOf(found));
  return [...rule, ...own].map((share) => Math.log(share + smallest));
}

/** How many numbers minutes are joined from. */
export const minutesInputs =
  [types, topics, levels, scopes, workStates, deadlines, risks].reduce((sum, { length }) => sum + length, 0) +
  5;

/**
 * What minutes are joined from: their score and its square, the shares of type, topic, severity and facts, and what makes
 * scores surer than they should be.
 */
export function inputsOfMinutes(found: Distributions, score: number, facts: TextFacts): number[] {
  const { type, scope, work, deadline, risk } = factsOf(found);
  const topic = found.topic ?? topics.map(() => 1 / topics.length);
  const severity = found.severity ?? levels.map(() => 1 / levels.length);
  const { otherLanguage, unknownWords, fewWords } = heatFactors(facts);
  return [
    score,
    score * score,
    ...type,
    ...topic,
    ...severity,
    ...scope,
    ...work,
    ...deadline,
    ...risk,
    otherLanguage,
    unknownWords,
    fewWords,
  ];
}

function joinShares(
  { weights, bias }: { weights: readonly (readonly number[])[]; bias: readonly number[] },
  inputs: readonly number[],
): number[] {
  return softmax(
    weights.map((row, place) => row.reduce((sum, weight, i) => sum + weight * inputs[i], bias[place])),
  );
}

/** The facts' shares; where a package lacks a head, all of its values are as likely. */
export function factsOf(found: Distributions) {
  const even = (values: readonly string[]) => values.map(() => 1 / values.length);
  return {
    type: found.type ?? even(types),
    scope: found.scope ?? even(scopes),
    work: found.work ?? even(workStates),
    deadline: found.deadline ?? even(deadlines),
    risk: found.risk ?? risks.map(() => 0),
  };
}
