import { closings, thanksClosings } from './phrases/closings';
import { allPhrases } from './phrases/pattern';
import { PhrasePattern } from './phrases/phrase-pattern';
import { sentFromLines } from './phrases/sent-from';
import { isRule } from './separators';
import {
  CODE,
  CONTACT,
  closingKind,
  isGivenNameAlone,
  isNameLine,
  isSentence,
  isSignatureLine,
  isWholeSentence,
  LONGEST_FORMULA,
  mayBeFormula,
} from './signature-lines';
import { hasWords } from './unicode';

const SENT_FROM = new PhrasePattern(
  allPhrases(sentFromLines),
  (words) => `^\\s*${words.replaceAll('\\*', '.{0,60}')}[.!\\s]*$`,
  'iu',
);
const DELIMITER = /^\s?\*?(?:--|—|––|__|---)\s?\*? ?$/;
/** Image and link texts that mail programs leave of logos and icons. */
const IMAGE = /^\s*(?:\[[^\][\n]{0,200}\]\s*(?:<[^<>\n]{0,500}>)?\s*){1,8}$/;
const POSTSCRIPT = /^\s*(?:p\.?\s?){1,3}s\.?\s?[:：.,–-]?\s+\S|^\s*(?:ps|p\.s\.)[:：]/i;

const MOST_SIGNATURE_LINES = 24;

/** Text without signature, closing formula and "Sent from my iPhone" at its end. Never empties a text. */
export function dropSignature(text: string): string {
  const all = text.split('\n');
  const postscript = postscriptLine(all);
  const head = postscript < 0 ? all : all.slice(0, postscript);
  const own = withoutSignatures(trimEnd(head));
  if (postscript < 0) return own.join('\n');
  return [...own, '', ...withoutSignatures(trimEnd(all.slice(postscript)))].join('\n');
}

function withoutSignatures(start: readonly string[]): readonly string[] {
  let lines = start;
  for (let i = 0; i < 5; i++) {
    const shorter = trimEnd(withoutOneSignature(lines));
    if (shorter === lines || !shorter.some(hasWords)) break;
    lines = shorter;
  }
  return lines;
}

/** Where a postscript begins: the writer continues below the signature. */
function postscriptLine(lines: readonly string[]): number {
  let found = -1;
  for (let i = lines.length - 1; i > 0 && i >= lines.length - MOST_SIGNATURE_LINES; i--) {
    const line = lines[i] ?? '';
    if (POSTSCRIPT.test(line)) found = i;
    else if (found >= 0 && line.trim() !== '') break;
  }
  return found;
}

function withoutOneSignature(lines: readonly string[]): readonly string[] {
  const last = lines[lines.length - 1] ?? '';
  if (last.length <= LONGEST_FORMULA && SENT_FROM.test(last)) return lines.slice(0, -1);
  if (IMAGE.test(last) || isRule(last)) return lines.slice(0, -1);
  const inline = withoutInlineSignature(last);
  if (inline !== undefined) return [...lines.slice(0, -1), inline];
  const delimiter = delimiterLine(lines);
  if (delimiter >= 0) return lines.slice(0, delimiter);
  const closing = closingBlock(lines);
  if (closing !== undefined) return [...lines.slice(0, closing.start), ...lines.slice(closing.end)];
  const block = nameBlock(lines);
  if (block !== undefined) return lines.slice(0, block);
  return endsInName(lines) ? lines.slice(0, -1) : lines;
}

const FORMULAS = allPhrases(closings);
const THANKS = allPhrases(thanksClosings);
/** Behind the end of a sentence: a formula, and what may be a signature that lost its line breaks. */
const INLINE = new PhrasePattern(
  [...THANKS, ...FORMULAS],
  (_, among) =>
    `(?<=[.!?。！)»"”]\\s{0,2})(?:(${among(THANKS)})|${among(FORMULAS)})(?:[,.!]|(?=\\s+\\p{Lu})|\\s*$)\\s*([^?]{0,170})$`,
  'iu',
);
const SHORTEST_INLINE = 40;

/** "… does not print. Kind regards, Anna Bell Shop manager Tel. 020 5550": the line without its end, if it has such a one. */
function withoutInlineSignature(line: string): string | undefined {
  if (line.length < SHORTEST_INLINE || line.length > 20_000) return undefined;
  const tail = line.slice(-300);
  const match = INLINE.in(tail)?.exec(tail);
  if (!match) return undefined;
  const words = (match[2] ?? '').split(/\s+/).filter((word) => word !== '');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length === 0 && match[1] !== undefined) return undefined;
  if (small * 2 > words.length || /[.!]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(match[2] ?? '')) return undefined;
  const kept = match[1] === undefined ? match.index : match.index + match[1].length;
  return `${line.slice(0, -tail.length)}${tail.slice(0, kept)}`.trimEnd();
}

/** The `-- ` line or a ruled line; without the space (mail programs and helpdesks trim it) only above what looks like a signature. */
function delimiterLine(lines: readonly string[]): number {
  const first = Math.max(0, lines.length - MOST_SIGNATURE_LINES - 1);
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] ?? '';
    const isPlain = DELIMITER.test(line);
    if (!isPlain && !isRule(line)) continue;
    if (isPlain && /^-- $/.test(line)) return i;
    const below = lines.slice(i + 1);
    const isSignature = isPlain
      ? beginsSignature(below) && isSignatureBlock(below)
      : isSignatureBlock(below) && below.some((each) => CONTACT.test(each));
    if (isSignature) return i;
    if (isPlain) return -1;
  }
  return -1;
}

interface Block {
  start: number;
  /** Behind the last line; what follows is the writer's again. */
  end: number;
}

/** The lines to drop for the closing formula nearest to the end with only a signature below it. */
function closingBlock(lines: readonly string[]): Block | undefined {
  const first = Math.max(0, lines.length - MOST_SIGNATURE_LINES - 1);
  for (let i = lines.length - 1; i >= first; i--) {
    const line = lines[i] ?? '';
    const below = lines.slice(i + 1);
    const kind = closingKind(line) ?? (isFormulaByPlace(lines, i) ? 'closing' : undefined);
    if (kind === undefined) continue;
    const isBegun =
      beginsSignature(below, kind === 'closing') || (kind === 'closing' && isContactBlock(below));
    if (!isBegun) return undefined;
    // The thanks stay, only what stands below them goes.
    const start = kind === 'closing' ? i : i + 1;
    if (isSignatureBlock(below)) return { start, end: lines.length };
    const length = signatureLength(below);
    return length === 0 || kind === 'thanks' ? undefined : { start, end: i + 1 + length };
  }
  return undefined;
}

/** "The department, the company, telephone": not a person's name, but not text either. */
function isContactBlock(below: readonly string[]): boolean {
  return below.every(isSignatureLine) && below.some((line) => CONTACT.test(line));
}

/** A formula that no list knows: a few words and a comma right above a name, and perhaps what that person is, at the end. */
function isFormulaByPlace(lines: readonly string[], index: number): boolean {
  if (!mayBeFormula(lines[index] ?? '') || !lines.slice(0, index).some((line) => isSentence(line)))
    return false;
  const [name, ...rest] = lines.slice(index + 1).filter((line) => line.trim() !== '');
  if (name === undefined || rest.length > 2 || !isNameLine(name)) return false;
  const isApart = (lines[index - 1] ?? '').trim() === '';
  return rest.every((line) => (isApart ? isSignatureLine(line) : isNameLine(line)));
}

/** Nothing at all, or a name or a way to reach the writer right below the formula. */
function beginsSignature(below: readonly string[], mayBeSmall = false): boolean {
  const next = below.find((line) => line.trim() !== '');
  return next === undefined || CONTACT.test(next) || IMAGE.test(next) || isNameLine(next, mayBeSmall);
}

/**
 * Whether all lines are one signature. A line that is too long or a sentence belongs to it where it stands in one paragraph
 * with a way to reach the writer (mottos, opening hours, small print); alone it is something that the writer says.
 */
function isSignatureBlock(lines: readonly string[]): boolean {
  const paragraphs = paragraphsOf(lines);
  return paragraphs.every((paragraph) => {
    const odd = paragraph.filter(
      (line) => !isSignatureLine(line) && !IMAGE.test(line) && !SENT_FROM.test(line),
    );
    if (odd.length === 0) return true;
    const contacts = paragraph.filter((line) => CONTACT.test(line)).length;
    return contacts >= odd.length && !odd.some((line) => /\?\s*$/.test(line)) && !odd.some(isCode);
  });
}

/** Number of lines of the signature's first paragraph where words of the writer follow in another one; 0 if that is not so. */
function signatureLength(below: readonly string[]): number {
  let start = 0;
  while (start < below.length && (below[start] ?? '').trim() === '') start++;
  let end = start;
  while (end < below.length && (below[end] ?? '').trim() !== '') end++;
  const paragraph = below.slice(start, end);
  return end < below.length && paragraph.length > 0 && paragraph.every(isSignatureLine) ? end : 0;
}

const LEAST_BLOCK = 3;

const MOST_PARAGRAPHS = 5;

/** A name, what the person is, and ways to reach them, without any formula above it: the last paragraph, or several below a sentence. */
function nameBlock(lines: readonly string[]): number | undefined {
  let found: number | undefined;
  let start = lines.length;
  for (let paragraph = 1; paragraph <= MOST_PARAGRAPHS; paragraph++) {
    while (start > 0 && (lines[start - 1] ?? '').trim() === '') start--;
    while (start > 0 && (lines[start - 1] ?? '').trim() !== '') start--;
    const block = lines.slice(start).filter((line) => line.trim() !== '');
    if (start === 0 || block.length > MOST_SIGNATURE_LINES || !block.every(isSignatureLine)) break;
    const above = lines.slice(0, start).findLast((line) => line.trim() !== '') ?? '';
    const isApart =
      paragraph === 1 ? !/[:：]\s*$/.test(above) : isWholeSentence(above) && isGivenNameAlone(block[0] ?? '');
    if (isApart && isNameBlock(block)) found = start;
  }
  return found;
}

function isNameBlock([name = '', ...rest]: readonly string[]): boolean {
  const isName = name.trim().includes(' ') && isNameLine(name) && !CONTACT.test(name);
  if (!isName || rest.length + 1 < LEAST_BLOCK) return false;
  return rest.some((line) => /@|www\.|\+?\d[\d\s()/.–-]{6,}\d/.test(line));
}

/** "– Tom", or "Tom" in a paragraph of its own below a whole sentence. */
function endsInName(lines: readonly string[]): boolean {
  const last = lines.at(-1) ?? '';
  if (isGivenNameAlone(last.replace(/^\s*(?:[-–—~]|\/{1,2})\s?(?=\p{Lu})/u, ''))) {
    const above = lines.slice(0, -1).findLast((line) => line.trim() !== '') ?? '';
    return isWholeSentence(above) && (/^\s*\P{L}/u.test(last) || (lines.at(-2) ?? '').trim() === '');
  }
  return false;
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function isCode(line: string): boolean {
  return CODE.test(line) && !CONTACT.test(line);
}

function trimEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--;
  return end === lines.length ? lines : lines.slice(0, end);
}
