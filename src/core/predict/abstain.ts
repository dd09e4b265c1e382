import type { Head, Manifest } from '../model/manifest';
import type { AbstainReason, Alternative } from '../suggestion';

/** What is known of a text before any head has answered. */
export interface TextFacts {
  words: number;
  /** Share of its words that training has seen, 0 to 1. */
  known: number;
  language: string;
  languageSure: boolean;
  /** "No hurry", "no longer urgent" stands in it, and nothing that asks for haste. */
  hasTime?: boolean;
  /** Something has stopped, and neither thanks nor "it works again" stand in it: praise would be irony. */
  isBroken?: boolean;
}

/** Two values this close, and none above the threshold, count as a tie. */
const tie = 0.05;

/** Why a head should not commit itself to the first of `ranked`; undefined where it may. */
export function reasonToAbstain(
  facts: TextFacts,
  ranked: readonly Alternative[],
  head: Pick<Head, 'languages' | 'threshold'>,
  manifest: Pick<Manifest, 'leastWords' | 'leastKnownWords'>,
): AbstainReason | undefined {
  if (facts.words < manifest.leastWords) return 'too-short';
  if (facts.languageSure && !head.languages.includes(facts.language)) return 'language-not-covered';
  if (facts.known < manifest.leastKnownWords) return 'unlike-anything-seen';
  if (facts.isBroken && contradicting.includes(ranked[0].value)) return 'low-confidence';
  return ranked[0].confidence >= head.threshold ? undefined : reasonOfDoubt(ranked);
}

/** What is not believed of a text that tells of something broken: "great, another outage". */
const contradicting: readonly string[] = ['positive', 'feedback'];

/** Of a text that tells of something broken, praise is not even the first guess. */
export function withoutPraise(facts: TextFacts, ranked: readonly Alternative[]): readonly Alternative[] {
  const [first, second, ...others] = ranked;
  return facts.isBroken && first.value === 'positive' && second ? [second, first, ...others] : ranked;
}

/** Why the first of `ranked`, which is not sure enough, is not. A level or a balanced answer need not be the likeliest. */
export function reasonOfDoubt([first, second]: readonly Alternative[]): AbstainReason {
  return second && Math.abs(first.confidence - second.confidence) < tie ? 'values-tie' : 'low-confidence';
}
