import { allMatches } from '../text/all-matches';
import { PLACEHOLDER } from './spans';

/** UTF-16 units on each side; no cue is farther from what it announces. */
const REACH = 300;

/** What stands around placeholders, in pieces: elsewhere a second pass cannot find more than the first did. */
export function besidePlaceholders(text: string): string {
  const pieces: string[] = [];
  let start = -1;
  let end = -1;
  for (const match of allMatches(text, PLACEHOLDER)) {
    if (start < 0 || match.index - REACH > end) {
      if (start >= 0) pieces.push(text.slice(start, end));
      start = Math.max(0, match.index - REACH);
    }
    end = match.index + match[0].length + REACH;
  }
  if (start >= 0) pieces.push(text.slice(start, end));
  return pieces.join('\n\n');
}
