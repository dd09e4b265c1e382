/** Levels that people drop everything for, and those that wait. */
const grave = 2;
const mild = 3;
/** What it costs besides that a grave ticket looks like one that waits. */
const lostGravity = 6;

/**
 * The level to say: the one with the smallest expected cost, where a level off, too high or too low, costs 2, two levels 3
 * and so on, and a P1 or P2 that is called P4 or P5 costs much more. Mostly the likeliest.
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
  const off = Math.abs(truth - said);
  const isLost = truth < grave && said >= mild;
  // Any error costs something by itself, so that the likeliest level wins where the others are spread out.
  return off + (off > 0 ? 1 : 0) + (isLost ? lostGravity : 0);
}
