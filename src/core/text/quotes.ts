import { attributionLength, isCertainAttribution, isUndatedAttribution } from './attribution';
import { headerLength } from './mail-headers';
import { quotedLines, unquote } from './quoted-lines';
import { isForwardedSeparator, isOriginalSeparator, isRule, isUnknownSeparator } from './separators';
import { hasWords } from './unicode';

/**
 * Text without the mails that it answers: quoted lines, and what follows an attribution line, an
 * "original message" line or a mail header. Answers between and below the quotes stay. Where nothing
 * would remain, the text comes back as it was. A forwarded mail stays without its header; with
 * `isForward` the first mail below the customer's words is taken for one; `endOwn` shortens what stands above it.
 */
export function dropQuotedReplies(
  text: string,
  isForward = false,
  endOwn: (own: string) => string = (own) => own,
): string {
  const lines = text.split('\n');
  const unmarked = isForward || forwardsQuoted(lines) ? unquote(lines) : lines;
  const kept = ownLines(unmarked, isForward, endOwn);
  while (kept.length > 0 && isRule(kept[kept.length - 1] ?? '')) kept.pop();
  const result = kept.join('\n');
  return hasWords(result) ? result : text;
}

/** Apple Mail quotes the mail that it forwards, in some versions even the line that says so. */
function forwardsQuoted(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => /^ {0,3}>/.test(line) && line.replace(/[>\s]/g, '') !== '');
  if (first < 0) return false;
  const above = lines.slice(0, first).findLast((line) => line.replace(/[>\s]/g, '') !== '') ?? '';
  return isForwardedSeparator(lines[first] ?? '') || isForwardedSeparator(above);
}

/** Stands for the words that announced a forwarded mail, so that only one is taken for announced. */
const FORWARDED = ' ';

function ownLines(lines: readonly string[], isForward: boolean, endOwn: (own: string) => string): string[] {
  const isQuoted = quotedLines(lines);
  let kept: string[] = [];
  let lastOwn = '';
  let forwards = isForward ? 1 : 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] ?? '';
    if (isQuoted[i]) {
      i++;
      continue;
    }
    const mark = markAt(lines, i, isQuoted);
    if (mark === undefined) {
      kept.push(line);
      if (hasWords(line)) lastOwn = line;
      i++;
    } else {
      const endsMessage = mark.kind === 'answered' && lastOwn !== '';
      if (endsMessage && announcesForward(lastOwn, mark)) lastOwn = FORWARDED;
      else if (endsMessage && forwards-- <= 0) break;
      if (mark.sign === 'header') kept = endOwn(kept.join('\n')).split('\n');
      i += mark.length;
    }
  }
  return kept;
}

/** "Another one of these:" above a mail shows it. */
function announcesForward(lastOwn: string, mark: Mark): boolean {
  return mark.sign === 'header' && /[:：]\s*$/.test(lastOwn);
}

interface Mark {
  /** What follows: the mail that is answered, or only something to skip before more words of the customer. */
  kind: 'answered' | 'skipped';
  sign: 'attribution' | 'header';
  length: number;
}

/** The sign of another mail that begins at a line, if one does. */
function markAt(lines: readonly string[], start: number, isQuoted: readonly boolean[]): Mark | undefined {
  const attribution = attributionLength(lines, start);
  if (attribution > 0) {
    const next = nextFilled(lines, start + attribution);
    if (next === lines.length || isQuoted[next]) {
      return { kind: 'skipped', sign: 'attribution', length: next - start };
    }
    if (isCertainAttribution(lines, start, attribution)) {
      return { kind: 'answered', sign: 'attribution', length: attribution };
    }
  } else if (isUndatedAttribution(lines[start] ?? '')) {
    const next = nextFilled(lines, start + 1);
    if (isQuoted[next]) return { kind: 'skipped', sign: 'attribution', length: next - start };
  }
  return separatorAt(lines, start);
}

function separatorAt(lines: readonly string[], start: number): Mark | undefined {
  const line = lines[start] ?? '';
  const isForwarded = isForwardedSeparator(line);
  const isKnown = isForwarded || isOriginalSeparator(line);
  if (isKnown || isUnknownSeparator(line)) {
    const next = nextFilled(lines, start + 1);
    const header = headerLength(lines, next);
    const kind = isForwarded ? 'skipped' : 'answered';
    if (isKnown || header > 0) return { kind, sign: 'header', length: next + header - start };
  }
  const own = headerLength(lines, start);
  return own > 0 ? { kind: 'answered', sign: 'header', length: own } : undefined;
}

function nextFilled(lines: readonly string[], start: number): number {
  let i = start;
  while (i < lines.length && (lines[i] ?? '').trim() === '') i++;
  return i;
}
