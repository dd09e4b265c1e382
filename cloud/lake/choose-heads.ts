import type { HeadName } from './curated-label';

/** Heads that have files of their own in a part, together and of one token; a desk has some ten. */
const maxHeads = 60;
const maxOfOneToken = 30;
/** Profiles that are noted by name with a head, those that are known first: whoever invents names hides nobody. */
export const maxNoted = 50;

/** Labels of one head in a part. */
export interface HeadCount extends HeadName {
  lines: number;
  /** How many profiles' they are, and how many of those are known. */
  profiles: number;
  known: number;
  tokens: readonly string[];
  /** Some of the profiles by name. */
  noted: string[];
}

/**
 * The heads that get files of their own: those of the most known profiles, then of the most profiles. The others lose nothing:
 * their labels lie together, and are read where one of them is learned.
 */
export function chooseHeads(heads: readonly HeadCount[]): HeadCount[] {
  const ranked = heads
    .map((head) => ({ ...head, name: JSON.stringify([head.helpdesk, head.head]) }))
    .sort(
      (a, b) =>
        b.known - a.known || b.profiles - a.profiles || b.lines - a.lines || (a.name < b.name ? -1 : 1),
    );
  const used = new Map<string, number>();
  return ranked.filter(({ tokens }, i) => {
    const before = Math.max(...tokens.map((token) => used.get(token) ?? 0));
    if (i >= maxHeads || before >= maxOfOneToken) return false;
    for (const token of tokens) used.set(token, (used.get(token) ?? 0) + 1);
    return true;
  });
}
