import type { Head } from '../../src/core/model/manifest';
import type { Answer } from './compare';
import fixed from './fixed-tickets.json' with { type: 'json' };

/**
 * Tickets that we have written, with what the guideline says of them. They are in no store, so that no label can make a head
 * that is wrong look right on them.
 */
export const fixedTickets: readonly { subject: string; body: string; truth: Record<string, string> }[] =
  fixed;

/** Levels of difference from which an answer is certainly wrong. */
const tooFarOff = 2;
/**
 * Allowed share of answers that are too severe, as from a team that labels mostly the most severe level. None may be
 * too mild.
 */
const maxTooGrave = 0.1;
/** Allowed loss of accuracy for values without an order. */
const maxLost = 0.15;

/**
 * Whether a head that takes the place of a shipped one says quite other things of the fixed tickets: of levels, one that is
 * two off; of other values, many more that the guideline does not mean.
 */
export function differsOnFixed(
  name: string,
  { kind, values = [] }: Pick<Head, 'kind'> & { values?: readonly string[] },
  shipped: readonly (Answer | undefined)[],
  challenger: readonly (Answer | undefined)[],
): boolean {
  const rows = fixedTickets.flatMap(({ truth }, i) => {
    const [value, theirs, mine] = [truth[name], shipped[i]?.value, challenger[i]?.value];
    const isAsked = value !== undefined && values.includes(value);
    return isAsked && theirs !== undefined && mine !== undefined ? [{ value, theirs, mine }] : [];
  });
  if (rows.length === 0) return false;
  if (kind !== 'ordinal') {
    const right = (who: 'theirs' | 'mine') =>
      rows.filter((row) => row[who] === row.value).length / rows.length;
    return right('mine') < right('theirs') - maxLost;
  }
  const place = (value: string) => values.indexOf(value);
  const off = (one: string, other: string) => Math.abs(place(one) - place(other));
  const wrong = rows.filter(
    ({ value, theirs, mine }) => off(mine, value) >= tooFarOff && off(mine, value) > off(theirs, value),
  );
  return (
    wrong.some(({ value, mine }) => place(mine) > place(value)) || wrong.length / rows.length > maxTooGrave
  );
}
