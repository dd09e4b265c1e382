import { allMatches } from '../text/all-matches';
import { allPhrases, anyOf } from '../text/phrases/pattern';
import { bounded, piecesAfter } from './bounded';
import { linesBehind, numberWords, phoneWords } from './phrases/phone-words';
import type { PersonalSpan } from './spans';

// Chinese and Japanese write no space before a number.
const BEFORE = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}_]|\\d[.,:/-]|\\p{L}[/-])';
const AFTER = '(?![\\p{N}_]|[.,:/-]\\d|\\.\\p{L})';
const EXTENSION = '(?: {0,2}(?:x|ext\\.?|extension|durchwahl|poste|-) {0,2}\\d{1,6})?';
const GAP = '[ ./()-]{0,3}';

/** Shapes that are telephone numbers without a word beside them. */
const SHAPES = [
  // +49 (0)89 123 456, 0044 20 7946 0958
  `\\(?(?:\\+|\\+ (?=\\d{1,3}[ /.()-])|00(?=(?:[17]|[2-689]\\d{1,2})[ .()/-]))[1-9](?:${GAP}\\d){7,14}`,
  // 541-714-1388, (602) 272-9781, 1 800 …: North America
  '(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[.-])\\d{3}[ .-]\\d{4}',
  // (08) 8747 6301, (11) 91234-5678
  '\\(0?\\d{1,4}\\) ?\\d{3,5}[ -]\\d{3,4}',
  // 0494 92 82 32, 089/1234567, 03-1234-5678: a leading zero for calls inside of the country
  '0[1-9]\\d{0,4}(?: ?[/-] ?| )\\d{2,8}(?:[ -]\\d{2,6}){0,4}',
  '0[1-9](?:\\.\\d{2}){4}',
  // 0612345678, 01761234567
  '0[1-9]\\d{8,10}',
  // 602 555 0181: North America
  '[2-9]\\d{2} [2-9]\\d{2} \\d{4}',
  // 98765 43210: India
  '[6-9]\\d{4} \\d{5}',
  // 347 123 4567: Italian mobiles
  '3[2-9]\\d \\d{3} \\d{4}',
  // 138 1234 5678
  '1[3-9]\\d[ -]\\d{4}[ -]\\d{4}',
];
const SHAPED = bounded(new RegExp(`${BEFORE}(?:${SHAPES.join('|')})${EXTENSION}${AFTER}`, 'giu'));

const SMALL_WORDS = `(?:[ :.#°(=-]{0,3}${anyOf(numberWords)}(?!\\p{L})){0,3}[ :.#°)=-]{0,3}\\n?\\s{0,3}`;
const CUE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])${anyOf(allPhrases(phoneWords))}(?![\\p{Script=Latin}\\p{N}])${SMALL_WORDS}`,
    'giu',
  ),
);
const NUMBER = bounded(new RegExp(`\\(?\\+?\\(?\\d(?:${GAP}\\d){5,15}${EXTENSION}${AFTER}`, 'iuy'));
const BEHIND = bounded(
  new RegExp(
    `${BEFORE}\\(?\\+?\\(?\\d(?:${GAP}\\d){6,15}${EXTENSION}(?=[ \\\\,(-]{1,3}${anyOf(linesBehind)}(?![\\p{L}\\p{N}]))`,
    'giu',
  ),
);

const DATE =
  /(?:^|[^\d])(?:(?:19|20)\d\d[./ -]\d{1,2}[./ -]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)(?!\d)/;
const GROUP = bounded(/\d{1,16}/g);

/** Telephone numbers: international and national forms, and looser ones beside a word that announces a number. */
export function findPhones(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  const add = (source: string, start: number): void => {
    if (!DATE.test(source)) spans.push({ kind: 'phone', start, end: start + source.length });
  };
  for (const match of allMatches(text, SHAPED)) {
    if (hasDialledLength(match[0]) && !isTableRow(text, match)) add(match[0], match.index);
  }
  for (const { cue, text: number, start } of piecesAfter(text, CUE, NUMBER)) {
    const isGrouped = groupsOf(number) > 1;
    if (isGrouped || !/^(?:registered|messages|answering)/i.test(cue)) add(number, start);
  }
  for (const match of allMatches(text, BEHIND)) {
    const isDashed = text[match.index + match[0].length] !== ' ';
    if (groupsOf(match[0]) > 1 || isDashed) add(match[0], match.index);
  }
  return spans;
}

/** National numbers with a leading zero have nine to twelve digits; shorter ones are dates and amounts. */
function hasDialledLength(source: string): boolean {
  const count = source.replace(/\D/g, '').length;
  return /^[(+]|^00|^[1-9]/.test(source) ? count >= 8 : count >= 9 && count <= 13;
}

/** "01 02 03 04 05 06": a row of numbers or of bytes continues. */
function isTableRow(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return (
    /\d[ \t]$/.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
    /^ [\da-f]{2}(?: |$)/i.test(text.slice(end, end + 4))
  );
}

function groupsOf(source: string): number {
  return source.match(GROUP)?.length ?? 0;
}
