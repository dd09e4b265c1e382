import type { TrainingRow } from './training-row';

/** A profile is known once its first label was taken so many days ago. */
const daysToKnow = 7;
/** With fewer known profiles the new ones are all that there is. */
const fewestKnown = 3;
const dayLength = 86_400_000;

/**
 * Profiles name themselves, so that whoever has a token can pose as many. What new profiles of one token have said
 * therefore counts as one profile's, until they have been there for a week. When a profile is new is told by the days on
 * which the cloud took its labels, not by its own clock.
 *
 * @param now milliseconds since 1970
 */
export function joinNewProfiles(rows: readonly TrainingRow[], now: number): TrainingRow[] {
  const newest = new Date(now - daysToKnow * dayLength).toISOString().slice(0, 10);
  const firstDay = new Map<string, string>();
  for (const { client, taken } of rows) {
    // What was taken before days were noted is old.
    const day = taken?.day ?? '';
    const before = firstDay.get(client);
    if (before === undefined || day < before) firstDay.set(client, day);
  }
  const isNew = (client: string) => (firstDay.get(client) ?? '') > newest;
  const known = [...firstDay.keys()].filter((client) => !isNew(client));
  if (known.length < fewestKnown) return [...rows];
  return rows.map((row) =>
    isNew(row.client) && row.taken ? { ...row, client: `${newOfToken}${row.taken.token}` } : row,
  );
}

/** What they are called together. */
const newOfToken = 'new profiles of token ';

/** Whether it is such a group, and so nobody in particular. */
export function isGroup(client: string): boolean {
  return client.startsWith(newOfToken);
}
