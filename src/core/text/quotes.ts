import { attributionLength } from './attribution';
import { headerLength } from './mail-headers';
import { forwardedMessageWords, originalMessageWords } from './phrases/original-message';
import { allPhrases, anyOf } from './phrases/pattern';

const QUOTED = /^ {0,3}>/;
const FENCE = /^\s{0,3}(?:```|~~~|\{code|\{noformat)/;
/** A line of a shell, an interpreter or a program that happens to begin with `>`. */
const CODE_AFTER_MARK =
  /^\s*>(?:=|>> \S+ ?[=(.]|.*(?:[;{}\\|]|=>|==|\w\(|\$\w| --?\w)|\s*(?:npm|git|cd|sudo|pip|docker|select|import|curl|ping|dir|ls|net|ipconfig)\b)/i;

const ORIGINAL = separatorPattern(allPhrases(originalMessageWords));
const FORWARDED = separatorPattern(allPhrases(forwardedMessageWords));
const RULE = /^\s*[_\-=*]{10,}\s*$/;
const LONGEST_SEPARATOR = 120;

function separatorPattern(words: readonly string[]): RegExp {
  const rule = '[-_=*~\\s]{2,40}';
  return new RegExp(`^>?\\s*(?:${rule}${anyOf(words)}[^\\n]{0,60}?${rule}|${anyOf(words)}\\s*:?)\\s*$`, 'i');
}

/**
 * Text without the mails that it answers: quoted lines, and what follows an attribution line, an
 * "original message" line or a mail header. Answers between and below the quotes stay. Where nothing
 * would remain, the text comes back as it was.
 */
export function dropQuotedReplies(text: string): string {
  const lines = text.split('\n');
  const kept = ownLines(lines);
  while (kept.length > 0 && RULE.test(kept[kept.length - 1] ?? '')) kept.pop();
  const result = kept.join('\n');
  return hasWords(result) ? result : text;
}

function ownLines(lines: readonly string[]): string[] {
  const isQuoted = quotedLines(lines);
  const kept: string[] = [];
  let hasOwnWords = false;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] ?? '';
    if (isQuoted[i]) {
      i++;
      continue;
    }
    const attribution = attributionLength(lines, i);
    if (attribution > 0) {
      const next = nextFilled(lines, i + attribution);
      if (next === lines.length || isQuoted[next]) {
        i = next;
        continue;
      }
      if (hasOwnWords && isCertain(lines, i, attribution)) break;
    }
    if (isSeparator(line, FORWARDED)) {
      const next = nextFilled(lines, i + 1);
      i = next + headerLength(lines, next);
      continue;
    }
    const isOriginal = isSeparator(line, ORIGINAL);
    const header = headerLength(lines, i);
    if (isOriginal || header > 0) {
      if (hasOwnWords) break;
      i += Math.max(1, header);
      continue;
    }
    kept.push(line);
    hasOwnWords ||= hasWords(line);
    i++;
  }
  return kept;
}

/** An attribution with a time of day or an address is a mail program's, not a sentence. */
function isCertain(lines: readonly string[], start: number, length: number): boolean {
  const text = lines.slice(start, start + length).join(' ');
  return /\d{1,2}[:.h]\d{2}|<[^<>\s]+@[^<>\s]+>/.test(text) && /\d{1,4}[^\d]/.test(text);
}

/** Which lines are quoted with `>`; code and prompts that begin so are not. */
function quotedLines(lines: readonly string[]): boolean[] {
  const result: boolean[] = new Array(lines.length).fill(false);
  let isFenced = false;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] ?? '';
    if (FENCE.test(line)) isFenced = !isFenced;
    if (isFenced || !QUOTED.test(line)) {
      i++;
      continue;
    }
    let end = i;
    let code = 0;
    while (end < lines.length && QUOTED.test(lines[end] ?? '')) {
      if (CODE_AFTER_MARK.test((lines[end] ?? '').slice(0, 300))) code++;
      end++;
    }
    const isAttributed = attributionAbove(lines, i);
    if (isAttributed || code * 2 <= end - i - 1 || code === 0) result.fill(true, i, end);
    i = end;
  }
  return result;
}

function attributionAbove(lines: readonly string[], start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 4; i--) {
    if (attributionLength(lines, i) > 0) return true;
  }
  return false;
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
