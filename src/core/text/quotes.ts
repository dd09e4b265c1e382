import { attributionLength, isCertainAttribution, isUndatedAttribution } from './attribution';
import { headerLength } from './mail-headers';
import { forwardedMessageWords, originalMessageWords } from './phrases/original-message';
import { allPhrases, anyOf } from './phrases/pattern';
import { quotedLines, unquote } from './quoted-lines';

const ORIGINAL = separatorPattern(allPhrases(originalMessageWords));
const FORWARDED = separatorPattern(allPhrases(forwardedMessageWords));
const RULE = /^\s{0,9}[_\-=*]{5,}\s{0,9}$/;
const LONGEST_SEPARATOR = 120;

function separatorPattern(words: readonly string[]): RegExp {
  const rule = '[-_=*~\\s]{2,40}';
  const marked = `${rule}${anyOf(words)}[^\\n]{0,60}?${rule}`;
  return new RegExp(`^(?:> ?)?\\s{0,9}(?:${marked}|${anyOf(words)}\\s?:?)\\s*$`, 'iu');
}

/**
 * Text without the mails that it answers: quoted lines, and what follows an attribution line, an
 * "original message" line or a mail header. Answers between and below the quotes stay. Where nothing
 * would remain, the text comes back as it was. A forwarded mail stays without its header; with
 * `isForward` the first mail below the customer's words is taken for one.
 */
export function dropQuotedReplies(text: string, isForward = false): string {
  const lines = text.split('\n');
  const kept = ownLines(isForward ? unquote(lines) : lines, isForward);
  while (kept.length > 0 && RULE.test(kept[kept.length - 1] ?? '')) kept.pop();
  const result = kept.join('\n');
  return hasWords(result) ? result : text;
}

function ownLines(lines: readonly string[], isForward: boolean): string[] {
  const isQuoted = quotedLines(lines);
  const kept: string[] = [];
  let hasOwnWords = false;
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
      hasOwnWords ||= hasWords(line);
      i++;
    } else if (mark.kind === 'answered' && hasOwnWords && forwards-- <= 0) {
      break;
    } else {
      i += mark.length;
    }
  }
  return kept;
}

interface Mark {
  /** What follows: the mail that is answered, or only something to skip before more words of the customer. */
  kind: 'answered' | 'skipped';
  length: number;
}

/** The sign of another mail that begins at a line, if one does. */
function markAt(lines: readonly string[], start: number, isQuoted: readonly boolean[]): Mark | undefined {
  const attribution = attributionLength(lines, start);
  if (attribution > 0) {
    const next = nextFilled(lines, start + attribution);
    if (next === lines.length || isQuoted[next]) return { kind: 'skipped', length: next - start };
    if (isCertainAttribution(lines, start, attribution)) return { kind: 'answered', length: attribution };
  } else if (isUndatedAttribution(lines[start] ?? '')) {
    const next = nextFilled(lines, start + 1);
    if (isQuoted[next]) return { kind: 'skipped', length: next - start };
  }
  if (isSeparator(lines[start] ?? '', FORWARDED)) {
    const next = nextFilled(lines, start + 1);
    return { kind: 'skipped', length: next + headerLength(lines, next) - start };
  }
  if (isSeparator(lines[start] ?? '', ORIGINAL)) {
    const next = nextFilled(lines, start + 1);
    return { kind: 'answered', length: next + headerLength(lines, next) - start };
  }
  const header = headerLength(lines, start);
  return header > 0 ? { kind: 'answered', length: header } : undefined;
}

function isSeparator(line: string, pattern: RegExp): boolean {
  return line.length <= LONGEST_SEPARATOR && pattern.test(line);
}

function nextFilled(lines: readonly string[], start: number): number {
  let i = start;
  while (i < lines.length && (lines[i] ?? '').trim() === '') i++;
  return i;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
