import type { PageChanges } from './page-changes';

/** Milliseconds after which frames and shadow roots, whose changes nobody tells, are looked at again. */
const lookAgain = 400;

/**
 * Gives what waits for the page's next change: `true` when it may have changed, `false` after so many milliseconds
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
