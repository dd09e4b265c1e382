import type { PageChanges } from './page-changes';

/** Milliseconds after which frames and shadow roots, which report no changes, are read again. */
const lookAgain = 400;

/**
 * Gives what waits for the page's next change: `true` when it may have changed, `false` after that number of milliseconds
 * without. Where the ticket is inside frames or shadow roots, time passing counts as a change.
 */
export function waitFor(
  isHidden: boolean,
  changes: PageChanges,
  signal: AbortSignal,
): (milliseconds?: number) => Promise<boolean> {
  if (!isHidden) return (milliseconds) => changes.next(signal, milliseconds);
  return async (milliseconds = Number.POSITIVE_INFINITY) => {
    const isChanged = await changes.next(signal, Math.min(milliseconds, lookAgain));
    return isChanged || milliseconds > lookAgain;
  };
}
