/** Levels that people drop everything for, and those that wait. */
const grave = 2;
const mild = 3;
/** What it costs besides that a grave ticket looks like one that waits. */
const lostGravity = 10;
/** What it costs besides that a level is more than one off. */
const farOff = 2;

/**
 * The level to say: the one with the smallest expected cost, where levels off cost 1, 4.4, 5.9 and 7.7, too high or too
 * low, and a P1 or P2 that is called P4 or P5 costs much more. Mostly the likeliest. Chosen on sources that were left out: a
 * lower cost of lost gravity loses more grave tickets, a higher one calls too many grave.
 *
 * @param shares how likely each level is, P1 first
 * @returns its place
 */
export function chooseLevel(shares: readonly number[]): number {
  const costs = shares.map((_, said) =>
    shares.reduce((sum, share, truth) => sum + share * costOf(truth, said), 0),
  );
  return costs.indexOf(Math.min(...costs));
}

function costOf(truth: number, said: number): number {
  const isLost = truth < grave && said >= mild;
  const off = Math.abs(truth - said);
  return off ** 1.25 + (off > 1 ? farOff : 0) + (isLost ? lostGravity : 0);
}
