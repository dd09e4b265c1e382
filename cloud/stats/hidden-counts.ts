/** Smaller numbers might tell of one person. */
export const least = 5;

/** Numbers from fewer profiles are hidden. A name lasts for 30 days, so two people may count as three profiles. */
export const minProfiles = 3;

/** null means a number below `least`. */
export function hideSmall(count: number): number | null {
  return count < least ? null : count;
}

/** Between what a share lies; both ends are the same where no small number has to be hidden. */
export interface ShareRange {
  from: number;
  to: number;
}

/**
 * The share of `hits` among `all`, as exactly as can be told without showing that there were fewer than `least` of either
 * kind; null if there were fewer than `least` at all.
 */
export function hideInShare(hits: number, all: number): ShareRange | null {
  if (all < least) return null;
  const most = Math.min(least - 1, all);
  if (hits < least) return { from: 0, to: most / all };
  if (all - hits < least) return { from: (all - most) / all, to: 1 };
  return { from: hits / all, to: hits / all };
}
