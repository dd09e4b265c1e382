import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { countValues } from '../../src/core/learner/frequent-values';
import type { Part } from '../lake/curated-part';
import { profileOf, tokenOf } from '../lake/seen-profile';
import type { Taken } from '../lake/taken';

/** Whose label it is, as it says itself, and how it came. */
export interface From {
  client: string;
  /** Missing if it was taken before that was noted. */
  taken?: Taken;
}

/** Days since a profile's first label, and days with labels, after which the profile counts as known. */
const daysToKnow = 7;
const minDays = 3;

/** Name of the party that all new profiles form together. */
const newOfToken = 'new profiles of token ';

/**
 * Who counts as one party. A profile names itself, so the holder of a token can pose as many: those of one token that are not
 * known are one party, however few others there are. Whether one is known is told by the days on which the cloud took its
 * labels, over the whole store, for all heads, and by the cloud's clock.
 */
export class Parties {
  /** The days on which the first and the last label of each known profile were taken. */
  private readonly known = new Map<string, { first: string; last: string }>();

  /** @param now milliseconds since 1970 */
  constructor(parts: readonly Pick<Part, 'profiles'>[], now: number) {
    const lastKnown = formatUtcDay(now - daysToKnow * millisecondsPerDay);
    const days = new Map<string, Set<string>>();
    for (const [profile, day] of parts.flatMap(({ profiles = [] }) => profiles))
      days.set(profile, (days.get(profile) ?? new Set()).add(day));
    for (const [profile, taken] of days) {
      const [first = '', ...later] = [...taken].sort();
      const isOld = first !== '' && first <= lastKnown;
      if (isOld && taken.size >= minDays) this.known.set(profile, { first, last: later.at(-1) ?? first });
    }
  }

  /** The known profiles. */
  names(): string[] {
    return [...this.known.keys()];
  }

  isKnown(profile: string): boolean {
    return this.known.has(profile);
  }

  /** The party of a label: a known profile, or all of its token that are not. */
  of(from: From): string {
    const profile = profileOf(from);
    return this.known.has(profile) ? profile : `${newOfToken}${tokenOf(profile)}`;
  }

  /**
   * How many of these parties are known and were there at one time, at most. A profile takes another name after a month: one
   * that began when another ended may be the same profile; otherwise one agent who stays for three months would count as three.
   */
  maxAtOnce(parties: Iterable<string>): number {
    const spans = [...parties].flatMap((party) => this.known.get(party) ?? []);
    const countOn = (day: string) => spans.filter(({ first, last }) => first <= day && day < last).length;
    return Math.max(0, ...spans.map(({ first }) => countOn(first)));
  }
}

/** Rows whose clients are parties. */
export function byParty<Row extends From>(rows: readonly Row[], parties: Parties): Row[] {
  return rows.map((row) => ({ ...row, client: parties.of(row) }));
}

/** Whether the party is a group of new profiles. */
export function isGroup(party: string): boolean {
  return party.startsWith(newOfToken);
}

/** Number of known parties, active at the same time, that have at least `minOfEach` of these labels each. */
export function countKnown(
  rows: readonly Pick<From, 'client'>[],
  minOfEach: number,
  parties: Parties,
): number {
  const sizes = countValues(rows.map(({ client }) => client));
  return parties.maxAtOnce(sizes.flatMap(([party, size]) => (size >= minOfEach ? [party] : [])));
}
