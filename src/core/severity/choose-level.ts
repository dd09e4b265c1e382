/** Levels that people drop everything for, and those that wait. */
const grave = 2;
const mild = 3;
/** What it costs besides that a grave ticket looks like one that waits. */
const lostGravity = 10;

/**
 * The level to say: the one with the smallest expected cost, where levels off cost 1, 2.8, 5.2 and 8, too high or too low,
 * and a P1 or P2 that is called P4 or P5 costs much more. Mostly the likeliest. Chosen on sources that were left out: a
 * lower cost loses more grave tickets, a higher one calls too many grave.
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
  return Math.abs(truth - said) ** 1.5 + (isLost ? lostGravity : 0);
}
