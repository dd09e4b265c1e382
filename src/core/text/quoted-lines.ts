import { attributionLength, isUndatedAttribution } from './attribution';
import { headerLength } from './mail-headers';
import { isOriginalSeparator } from './separators';

const QUOTED = /^ {0,3}>/;
/** Two quote signs: a mail in a mail, which no person types. */
const NESTED = /^ {0,3}> ?>/;
/** What follows `>` where it is a prompt or an operator, not a quote. */
const CODE =
  /^(?:=|.*(?:[;{}\\|]|=>|==|\w\(|\$\w| --?\w)|\s{0,3}(?:npm|git|cd|sudo|pip|docker|select|import|curl|ping|dir|ls|net|ipconfig)\b)/i;
const INTERPRETER = /^ {0,3}>>>(?!>)/;
const LOOKED_AT = 300;
/** How many lines above a quote its attribution may begin. */
const ATTRIBUTION_REACH = 6;

/**
 * Which lines are quoted from an answered mail. `>` alone says only that something is quoted: the first quote needs an
 * attribution, a mail header or a separator above it or at its start, or a mail quoted inside it. Those that follow belong to
 * the same mail.
 */
export function quotedLines(lines: readonly string[]): boolean[] {
  const result: boolean[] = new Array(lines.length).fill(false);
  let isAnswer = false;
  let i = 0;
  while (i < lines.length) {
    if (!QUOTED.test(lines[i] ?? '')) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && QUOTED.test(lines[end] ?? '')) end++;
    const run = lines.slice(i, end);
    const isIntroduced = isIntroducedAbove(lines, i) || isIntroducedInside(run);
    if (isIntroduced || ((isAnswer || run.some((line) => NESTED.test(line))) && !isCode(run))) {
      result.fill(true, i, end);
      isAnswer = true;
    }
    i = end;
  }
  return result;
}

/** The lines of a forwarded mail without their first `>`. */
export function unquote(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^ {0,3}> ?/, ''));
}

/** Most lines of the run are code, or all of them a Python session. */
function isCode(run: readonly string[]): boolean {
  if (run.every((line) => INTERPRETER.test(line))) return true;
  const code = run.filter((line) => CODE.test(line.replace(/^[> ]{1,9}/, '').slice(0, LOOKED_AT))).length;
  return code * 2 > run.length;
}

function isIntroducedAbove(lines: readonly string[], start: number): boolean {
  let last = start - 1;
  while (last >= 0 && (lines[last] ?? '').trim() === '') last--;
  for (let i = last; i >= 0 && i > last - ATTRIBUTION_REACH; i--) {
    const length = Math.max(attributionLength(lines, i), headerLength(lines, i));
    if (length > 0 && i + length > last) return true;
  }
  const line = lines[last] ?? '';
  return isUndatedAttribution(line) || isOriginalSeparator(line);
}

/** Apple Mail puts the attribution behind the first sign, Orange a line of its own above the header. */
function isIntroducedInside(run: readonly string[]): boolean {
  const inner = unquote(run).filter((line) => line.trim() !== '');
  return attributionLength(inner, 0) > 0 || headerLength(inner, 0) > 0 || headerLength(inner, 1) > 0;
}
