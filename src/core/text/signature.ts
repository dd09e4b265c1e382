import { closings, thanksClosings } from './phrases/closings';
import { allPhrases, anyOf } from './phrases/pattern';
import { sentFromLines } from './phrases/sent-from';

const CLOSINGS = new Set(allPhrases(closings));
const THANKS = new Set(allPhrases(thanksClosings));
const SENT_FROM = new RegExp(
  `^\\s*${anyOf(allPhrases(sentFromLines)).replaceAll('\\*', '.{0,60}')}[.!\\s]*$`,
  'iu',
);
const DELIMITER = /^(?:--|—|––) ?$/;

const MOST_SIGNATURE_LINES = 14;
const LONGEST_SIGNATURE_LINE = 90;
const MOST_NAME_WORDS = 4;
const PARTICLES = new Set(
  'von van de der den del da di dos zu zum le la el al bin i y e und and und'.split(' '),
);
const SENTENCE = /[?!:]\s*$|(?:\S+\s+){4,}\S+[.:]\s*$/;
const CODE = /[={};\\]|^\/\/|\w\(/;
const CONTACT =
  /@|https?:|www\.|\+?\d[\d\s()/.-]{6,}|(?:^|\s)(?:tel|phone|fax|mobil|mobile|cell|fon|tél|tlf|móvil|celular)\b/i;

/** Text without signature, closing formula and "Sent from my iPhone" at its end. Never empties a text. */
export function dropSignature(text: string): string {
  let lines = trimEnd(text.split('\n'));
  for (let i = 0; i < 4; i++) {
    const shorter = trimEnd(withoutOneSignature(lines));
    if (shorter.length === lines.length || !hasWords(shorter)) break;
    lines = shorter;
  }
  return lines.join('\n');
}

function withoutOneSignature(lines: readonly string[]): readonly string[] {
  const last = lines[lines.length - 1] ?? '';
  if (last.length <= LONGEST_SIGNATURE_LINE && SENT_FROM.test(last)) return lines.slice(0, -1);
  const delimiter = delimiterLine(lines);
  if (delimiter >= 0) return lines.slice(0, delimiter);
  const closing = closingLine(lines);
  return closing === undefined ? lines : lines.slice(0, closing);
}

/** The `-- ` line; without its space (mail programs and helpdesks trim it) only above what looks like a signature. */
function delimiterLine(lines: readonly string[]): number {
  const first = Math.max(0, lines.length - MOST_SIGNATURE_LINES - 1);
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] ?? '';
    if (!DELIMITER.test(line)) continue;
    const isSignature = isSignatureBelow(lines, i) && lines.slice(i + 1).every(isSignatureLine);
    return line.endsWith(' ') || isSignature ? i : -1;
  }
  return -1;
}

/** Index of the first line to drop, for the closing formula nearest to the end with only a signature below it. */
function closingLine(lines: readonly string[]): number | undefined {
  const first = Math.max(0, lines.length - MOST_SIGNATURE_LINES - 1);
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] ?? '';
    const kind = closingKind(line);
    if (kind !== undefined && !isSignatureBelow(lines, i)) return undefined;
    if (kind === 'closing') return i;
    // The thanks stay, only what stands below them goes.
    if (kind === 'thanks') return i + 1;
    if (!isSignatureLine(line)) return undefined;
  }
  return undefined;
}

/** Nothing at all, or a name or a way to reach the writer right below the formula. */
function isSignatureBelow(lines: readonly string[], closing: number): boolean {
  const next = lines.slice(closing + 1).find((line) => line.trim() !== '');
  return next === undefined || CONTACT.test(next) || isNameLine(next);
}

/** "Anna Smith", "Dr. Jan van den Berg, IT", or a single word. */
function isNameLine(line: string): boolean {
  const words = line.trim().split(/[\s,/|]+/);
  if (words.length === 1) return line.length <= 30;
  return words.length <= 6 && words.every((word) => PARTICLES.has(word) || /^[^\p{Ll}\p{N}]/u.test(word));
}

function closingKind(line: string): 'closing' | 'thanks' | undefined {
  if (line.length > LONGEST_SIGNATURE_LINE) return undefined;
  const bare = bareWords(line);
  if (CLOSINGS.has(bare)) return 'closing';
  if (THANKS.has(bare)) return 'thanks';
  // "Best regards, Anna Smith": the formula with a name on the same line.
  const words = bare.split(' ');
  for (let count = Math.min(words.length - 1, 7); count >= 1; count--) {
    const isFormula = CLOSINGS.has(words.slice(0, count).join(' '));
    if (isFormula && words.length - count <= MOST_NAME_WORDS && isName(line, count)) return 'closing';
  }
  return undefined;
}

/** The words behind the formula are a name: each has a capital or a script without capitals. */
function isName(line: string, formulaWords: number): boolean {
  const names = line.trim().split(/\s+/).slice(formulaWords);
  return (
    names.length > 0 && names.every((name) => /^[^\p{Ll}\p{N}]/u.test(name)) && !/[.!?]$/.test(line.trim())
  );
}

function bareWords(line: string): string {
  return line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.,;:!*_~\-–—，。！、]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isSignatureLine(line: string): boolean {
  const text = line.trim();
  if (text === '') return true;
  if (text.length > LONGEST_SIGNATURE_LINE) return false;
  if (CODE.test(text)) return false;
  if (CONTACT.test(text)) return !SENTENCE.test(text) || text.length < 60;
  return !SENTENCE.test(text) && text.split(/\s+/).length <= 9 && text.length <= 70;
}

function trimEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--;
  return end === lines.length ? lines : lines.slice(0, end);
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line));
}
