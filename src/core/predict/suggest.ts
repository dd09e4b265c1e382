import type { ModelPackage } from '../model/load-package';
import type { Head } from '../model/manifest';
import { findUnsaid, rankLevels } from '../severity/severity-with';
import type { Alternative, Span, Suggestion } from '../suggestion';
import { reasonToAbstain, withoutPraise } from './abstain';
import { type Distributions, factsOf, spanShares } from './distributions';
import { type FindReasons, prepareReasons } from './explain';
import { minutesRange } from './minutes';
import type { ReadText } from './read-text';
import { secondMatter } from './second-matter';

/** Everything that a suggestion is made from. */
export interface Answered {
  model: ModelPackage;
  read: ReadText;
  scores: Float32Array;
  shares: Distributions;
}

interface Explained extends Answered {
  findReasons: FindReasons;
}

/** A risk is suggested from this probability on. */
export const likelyTag = 0.5;
/** The value of tags where none is suggested. */
const noTag = 'none';

/** One suggestion per head of the package. */
export function suggestAll(answered: Answered): Record<string, Suggestion> {
  const { heads } = answered.model.manifest;
  const explained = { ...answered, findReasons: prepareReasons(answered.read, answered.model.tables) };
  const found = Object.fromEntries(
    Object.entries(heads)
      .filter(([, { kind }]) => kind !== 'ordinal')
      .map(([name, head]) => [name, suggest(name, head, explained)]),
  );
  const ordinal = Object.entries(heads)
    .filter(([, { kind }]) => kind === 'ordinal')
    .map(([name, head]) => [name, suggest(name, head, explained, found)]);
  return { ...found, ...Object.fromEntries(ordinal) };
}

function suggest(
  name: string,
  head: Head,
  answered: Explained,
  facts: Readonly<Record<string, Suggestion>> = {},
): Suggestion {
  const { model, read, shares } = answered;
  const { manifest } = model;
  const likeliest =
    head.kind === 'ordinal'
      ? rankLevels(shares[name])
      : head.values
          .map((value, i): Alternative => ({ value, confidence: clamp(shares[name][i]) }))
          .sort((a, b) => b.confidence - a.confidence);
  const ranked = withoutPraise(read.facts, likeliest);
  const common = { head: name, kind: head.kind, model: `${manifest.name}@${manifest.version}` };
  if (head.kind === 'tags') return { ...common, ...suggestTags(name, head, ranked, answered) };
  const abstained = reasonToAbstain(read.facts, likeliest, head, manifest);
  return {
    ...common,
    ...ranked[0],
    alternatives: ranked.slice(1),
    why: head.kind === 'ordinal' ? reasonsOfFacts(facts) : reasonsFor(head, ranked[0].value, answered),
    ...(abstained && { abstained }),
    ...(head.kind === 'ordinal' && unsaidPart(answered)),
    ...(head.kind === 'quantity' && {
      minutes: minutesRange(head.spans, spanShares(head, shares, answered.scores, read.facts)),
    }),
    ...(name === 'topic' && alsoPart(ranked, read)),
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Tags: the first is the likeliest of those suggested, or `none` with the confidence that none applies. */
function suggestTags(
  name: string,
  head: Extract<Head, { kind: 'tags' }>,
  ranked: readonly Alternative[],
  answered: Explained,
): Omit<Suggestion, 'head' | 'kind' | 'model'> {
  const values = ranked.filter(({ confidence }) => confidence >= likelyTag).map(({ value }) => value);
  const none: Alternative = {
    value: noTag,
    confidence: clamp(answered.shares[name].reduce((rest, share) => rest * (1 - share), 1)),
  };
  const first = values.length > 0 ? ranked[0] : none;
  const abstained = reasonToAbstain(answered.read.facts, [first], head, answered.model.manifest);
  return {
    ...first,
    values,
    alternatives: ranked.filter(({ value }) => value !== first.value),
    why: values.length > 0 ? reasonsFor(head, first.value, answered) : [],
    ...(abstained && { abstained }),
  };
}

function reasonsFor(head: Head, value: string, { findReasons }: Explained): Span[] {
  const chosen = head.values.indexOf(value);
  const isAlone = head.kind === 'tags' || head.kind === 'quantity';
  return findReasons({
    firstScore: head.kind === 'tags' ? head.firstScore + chosen : head.firstScore,
    values: isAlone ? 1 : head.values.length,
    chosen: isAlone ? 0 : chosen,
  });
}

/** What the text says of a fact only counts as a reason where it is not what is taken for granted, as `none` is, too. */
const granted: Readonly<Record<string, string>> = { scope: 'one', work: 'fine' };

/** Severity follows from the facts: of each that is not taken for granted, the words that say so. */
function reasonsOfFacts(facts: Readonly<Record<string, Suggestion>>): Span[] {
  return (['risk', 'scope', 'work', 'deadline'] as const).flatMap((fact): Span[] => {
    const suggestion = facts[fact];
    const [span] = suggestion?.why ?? [];
    if (!span || suggestion.value === granted[fact] || suggestion.value === noTag) return [];
    return [{ ...span, fact, says: suggestion.value }];
  });
}

function unsaidPart({ shares }: Answered): Pick<Suggestion, 'unsaid'> {
  const unsaid = findUnsaid(factsOf(shares));
  return unsaid.length > 0 ? { unsaid } : {};
}

function alsoPart(ranked: readonly Alternative[], { text }: ReadText): Pick<Suggestion, 'also'> {
  const also = secondMatter(ranked, text);
  return also === undefined ? {} : { also };
}
