import { orderLevels } from '../ticket-file/order-levels';

/** Levels of a severity or priority, in the order in which they were learned: the most severe first, however the desk counts. */
export function mostSevereFirst(levels: readonly string[]): string[] {
  return isMostSevereFirst(levels) ? [...levels] : levels.toReversed();
}

/** The words beside the numbers decide, if there are any; "P1" is above "P2", but "4" is above "3". */
function isMostSevereFirst(levels: readonly string[]): boolean {
  const words = levels.map((level) => level.replace(/^\W*\d+\W+(?=\p{L})/u, ''));
  const ordered = words.some((word) => /\d/.test(word)) ? undefined : orderLevels(words);
  if (ordered) return ordered.at(-1) === words[0];
  return levels.every((level) => /^(?:p|s|sev|prio|severity|priority)[\s-]?\d/i.test(level.trim()));
}
