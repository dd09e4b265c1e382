/**
 * All matches of a global pattern, as `matchAll` gives them. That makes a copy of the pattern each time, and engines forget what a
 * copy was translated to while it is not used: large patterns are then translated again, which takes tenths of a second.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && isPairAt(text, pattern.lastIndex) ? 2 : 1;
  }
  return found;
}

/** Two UTF-16 units that are one character. */
function isPairAt(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}
