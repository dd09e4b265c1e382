import type { Part } from '../lake/curated-part';
import { profileOf } from '../lake/seen-profile';
import type { Taken } from '../lake/taken';

/** Whose label it is, as it says itself, and how it came. */
export interface From {
  client: string;
  /** Missing where it was taken before that was noted. */
  taken?: Taken;
}

/** A profile is known once its first label was taken so many days ago, and labels on so many days since. */
const daysToKnow = 7;
const fewestDays = 3;
const dayLength = 86_400_000;

/** What profiles are called together that nobody knows yet. */
const newOfToken = 'new profiles of token ';

/**
 * Who counts as one. Profiles name themselves, so that whoever has a token can pose as many: those of one token that are not
 * known are one party, however few others there are. Whether one is known is told by the days on which the cloud took its
 * labels, over the whole store, whatever head they were about and whatever its own clock says.
 */
export class Parties {
  private readonly known = new Set<string>();

  /** @param now milliseconds since 1970 */
  constructor(parts: readonly Pick<Part, 'profiles'>[], now: number) {
    const lastKnown = new Date(now - daysToKnow * dayLength).toISOString().slice(0, 10);
    const days = new Map<string, Set<string>>();
    for (const [profile, day] of parts.flatMap(({ profiles = [] }) => profiles))
      days.set(profile, (days.get(profile) ?? new Set()).add(day));
    for (const [profile, taken] of days) {
      const isOld = [...taken].some((day) => day !== '' && day <= lastKnown);
      if (isOld && taken.size >= fewestDays) this.known.add(profile);
    }
  }

  isKnown(profile: string): boolean {
    return this.known.has(profile);
  }

  /** The party of a label: a known profile, or all of its token that are not. */
  of(from: From): string {
    const profile = profileOf(from);
    return this.known.has(profile) ? profile : `${newOfToken}${profile.split('/')[0]}`;
  }
}

/** Rows whose clients are parties. */
export function byParty<Row extends From>(rows: readonly Row[], parties: Parties): Row[] {
  return rows.map((row) => ({ ...row, client: parties.of(row) }));
}

/** Whether it is a group, and so nobody in particular. */
export function isGroup(party: string): boolean {
  return party.startsWith(newOfToken);
}

/**
 * How many known parties there are with so many of these labels each. A profile has another name each month, so that those
 * of one month count and never those of several together: else whoever stays for three months would be three.
 */
export function countKnown(rows: readonly From[], fewestOfEach: number): number {
  const sizes = new Map<string, Map<string, number>>();
  for (const { client, taken } of rows) {
    if (isGroup(client)) continue;
    const month = taken?.day.slice(0, 7) ?? '';
    const ofMonth = sizes.get(month) ?? new Map<string, number>();
    sizes.set(month, ofMonth.set(client, (ofMonth.get(client) ?? 0) + 1));
  }
  const counts = [...sizes.values()].map(
    (ofMonth) => [...ofMonth.values()].filter((size) => size >= fewestOfEach).length,
  );
  return Math.max(0, ...counts);
}
