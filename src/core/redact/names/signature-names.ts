import { allMatches } from '../../text/all-matches';
import { closings, thanksClosings } from '../../text/phrases/closings';
import { allPhrases, anyOf } from '../../text/phrases/pattern';
import { hasWords } from '../../text/unicode';
import { bounded } from '../bounded';
import type { PersonalSpan } from '../spans';
import { isNoName, isOfCommonWords, lowerNameAt, nameAt } from './name-pattern';

const CLOSINGS = new Set([...allPhrases(closings), ...allPhrases(thanksClosings)]);
const DELIMITER = /^(?:--|—|––|-{2,30}) ?$/;
const QUOTE_MARKS = /^[ \t>|*_~/-]{0,20}/;
const LONGEST_LINE = 80;
const MOST_NAME_WORDS = 4;
/** Blank lines and further formulas between the closing formula and the name. */
const MOST_LINES_BETWEEN = 4;

const SAME_LINE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${anyOf(
      'regards,thanks,thank you,thx,cheers,best,sincerely,grüße,grüßen,gruß,gruss,lg,vg,mfg,danke,cordialement,merci,saludos,gracias,atentamente,obrigado,obrigada,atenciosamente,abraços,saluti,grazie,groet,groeten,bedankt,mvh,hälsningar,hilsen,pozdrawiam,pozdravem'.split(
        ',',
      ),
    )})[ ,.!-]{1,4}`,
    'giu',
  ),
);

/** The name below "Kind regards", "Viele Grüße", "-- " in any message of a thread, or behind it on the same line. */
export function findSignatureNames(text: string): PersonalSpan[] {
  return [...namesBelowClosings(text), ...namesBehindClosings(text)];
}

function namesBelowClosings(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let offset = 0;
  let linesLeft = 0;
  for (const line of text.split('\n')) {
    if (isClosing(line)) linesLeft = MOST_LINES_BETWEEN;
    else if (linesLeft > 0 && hasWords(line)) {
      spans.push(...namesOfLine(line, offset));
      linesLeft = 0;
    } else linesLeft--;
    offset += line.length + 1;
  }
  return spans;
}

function isClosing(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  const bare = line.replace(/^[ \t>|]{0,20}/, '');
  if (DELIMITER.test(bare)) return true;
  return CLOSINGS.has(
    bare
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[.,;:!*_~\-、。！]/g, ' ')
      .replace(/\s{2,}/g, ' ')
      .trim(),
  );
}

/** "Anna Smith", "Anna Smith, IT Support", "anna", "SMITH Anna": up to four words, nothing of a sentence. */
function namesOfLine(line: string, offset: number): PersonalSpan[] {
  if (line.length > LONGEST_LINE || /[?!:={}();]|\.$/.test(line)) return [];
  const start = QUOTE_MARKS.exec(line)?.[0].length ?? 0;
  const name = nameAt(line, start) ?? lowerNameAt(line, start) ?? spacelessName(line, start);
  if (!name || isOfCommonWords(name.text)) return [];
  const rest = line.slice(name.end).trim();
  const isWhole = rest === '' || /^[,|/(\-–<[@]/.test(rest);
  const isShort = name.text.split(' ').length <= (/^\p{Ll}/u.test(name.text) ? 2 : MOST_NAME_WORDS);
  return isWhole && isShort ? [{ kind: 'name', start: offset + start, end: offset + name.end }] : [];
}

/** Chinese, Japanese and Korean names: two to six characters, one space. */
function spacelessName(line: string, start: number): { text: string; end: number } | undefined {
  const source = line.slice(start).trim();
  const isName =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,6}(?: [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{1,6})?$/u.test(
      source,
    );
  return isName ? { text: source, end: start + source.length } : undefined;
}

/** "Thanks, Anna" at the end of a line or of the text. */
function namesBehindClosings(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, SAME_LINE)) {
    const start = match.index + match[0].length;
    const name = nameAt(text, start);
    if (!name || isOfCommonWords(name.text) || isNoName(name.text)) continue;
    const isEnd = /^[.!,]? ?(?:\n|$)/.test(text.slice(name.end, name.end + 3));
    if (isEnd) spans.push({ kind: 'name', start, end: name.end });
  }
  return spans;
}
