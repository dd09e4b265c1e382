import { attributionLength } from './attribution';

const QUOTED = /^ {0,3}>/;
/** What follows `>` where it is a prompt or an operator, not a quote. */
const CODE =
  /^(?:=|.*(?:[;{}\\|]|=>|==|\w\(|\$\w| --?\w)|\s{0,3}(?:npm|git|cd|sudo|pip|docker|select|import|curl|ping|dir|ls|net|ipconfig)\b)/i;
const INTERPRETER = /^ {0,3}>>>(?!>)/;
const LOOKED_AT = 300;
/** How many lines above a quote its attribution may begin. */
const ATTRIBUTION_REACH = 4;

/** Which lines are quoted with `>`; code and prompts that begin so are not. */
export function quotedLines(lines: readonly string[]): boolean[] {
  const result: boolean[] = new Array(lines.length).fill(false);
  let i = 0;
  while (i < lines.length) {
    if (!QUOTED.test(lines[i] ?? '')) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && QUOTED.test(lines[end] ?? '')) end++;
    if (hasAttributionAbove(lines, i) || !isCode(lines.slice(i, end))) result.fill(true, i, end);
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

function hasAttributionAbove(lines: readonly string[], start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - ATTRIBUTION_REACH; i--) {
    if (attributionLength(lines, i) > 0) return true;
  }
  return false;
}
