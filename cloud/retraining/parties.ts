import type { Taken } from '../lake/taken';

/** Whose label it is, as it says itself, and how it came. */
interface From {
  client: string;
  /** Missing where it was taken before that was noted: then it is old. */
  taken?: Taken;
}

/** A profile is known once its first label was taken so many days ago. */
const daysToKnow = 7;
/** With fewer known profiles the new ones are all that there is. */
const fewestKnown = 3;
const dayLength = 86_400_000;

/** What new profiles are called together. */
const newOfToken = 'new profiles of token ';

/**
 * Who counts as one. Profiles name themselves, so that whoever has a token can pose as many: new profiles of one token are
 * one party, until they have been there for a week. When a profile is new is told by the days on which the cloud took its
 * labels, not by its own clock.
 */
export class Parties {
  private readonly firstDay = new Map<string, string>();

  /** Every label has to be noted before any party is asked for. */
  note({ client, taken }: From): void {
    const day = taken?.day ?? '';
    const before = this.firstDay.get(client);
    if (before === undefined || day < before) this.firstDay.set(client, day);
  }

  /**
   * Tells the party of a label.
   *
   * @param now milliseconds since 1970
   */
  at(now: number): (from: From) => string {
    const lastKnown = new Date(now - daysToKnow * dayLength).toISOString().slice(0, 10);
    const isNew = (client: string) => (this.firstDay.get(client) ?? '') > lastKnown;
    const known = [...this.firstDay.keys()].filter((client) => !isNew(client));
    if (known.length < fewestKnown) return ({ client }) => client;
    return ({ client, taken }) => (taken && isNew(client) ? `${newOfToken}${taken.token}` : client);
  }
}

/** Rows whose clients are parties. */
export function byParty<Row extends From>(rows: readonly Row[], now: number): Row[] {
  const parties = new Parties();
  for (const row of rows) parties.note(row);
  const partyOf = parties.at(now);
  return rows.map((row) => ({ ...row, client: partyOf(row) }));
}

/** Whether it is a group, and so nobody in particular. */
export function isGroup(party: string): boolean {
  return party.startsWith(newOfToken);
}
