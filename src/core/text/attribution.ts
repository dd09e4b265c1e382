import { attributionWords } from './phrases/attribution';
import { anyOf } from './phrases/pattern';

const ENDS = unique(Object.values(attributionWords).flatMap((words) => words.end));
const STARTS = unique(Object.values(attributionWords).flatMap((words) => words.start));

/** The line ends with a verb of writing, perhaps followed by a name, and a colon. */
const END = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(ENDS)}(?:\\s[^:：\\n]{0,100}|\\s\\([^()\\n]{0,80}\\))?\\s{0,2}[:：]\\s*$`,
  'iu',
);
/** Chinese and Japanese write the verb without a space before it. */
const END_WITHOUT_SPACE =
  /(?:写道|寫道|写到|のメール|書きました|のメッセージ|님이 작성|작성)\s{0,2}[:：]\s*$/u;
const START = new RegExp(`^\\s*(?:\\*|_)?${anyOf(STARTS)}(?![\\p{L}\\p{N}])`, 'iu');
const ADDRESS = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{2,}/;
/** Gmail in Russian and Japanese writes date, time, name and address without any verb. */
const VERBLESS = /\d{1,2}[:.]\d{2}.{0,120}<[^<>\s]+@[^<>\s]+>\)?\s*[:：]\s*$/u;
const YEAR_OR_DATE = /\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}|\d{1,2}[:h.]\d{2}|[年月日]|년|월/;

/** Mail programs break a long attribution into up to this many lines. */
const MOST_LINES = 4;
const LONGEST = 400;

/**
 * Number of lines of the attribution ("On …, Anna wrote:") that begins at `start`, 0 where there is none.
 * It must name a date or an address, so that "he wrote:" in a story is not one.
 */
export function attributionLength(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (first.length > LONGEST || first.trim() === '') return 0;
  const canContinue =
    START.test(first) || ((ADDRESS.test(first) || YEAR_OR_DATE.test(first)) && !/[.!?]\s*$/.test(first));
  let text = '';
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = (lines[start + count - 1] ?? '').replace(/^[>\s]+/, '');
    if (line.trim() === '') return 0;
    text = text === '' ? line : `${text} ${line}`;
    if (text.length > LONGEST) return 0;
    // The line above a complete attribution belongs to the customer, even if it names a date.
    if (count > 1 && START.test(line) && isAttribution(line)) return 0;
    if (isAttribution(text)) return count;
    if (!canContinue) return 0;
  }
  return 0;
}

function isAttribution(text: string): boolean {
  if (VERBLESS.test(text)) return true;
  if (!END.test(text) && !END_WITHOUT_SPACE.test(text)) return false;
  return ADDRESS.test(text) || YEAR_OR_DATE.test(text);
}

/** "On Monday Anna wrote:", without date or address: an attribution only where quoted lines follow. */
export function isUndatedAttribution(line: string): boolean {
  return line.length <= LONGEST && START.test(line) && END.test(line);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** An attribution with a time of day or an address in brackets is a mail program's, not a sentence. */
export function isCertainAttribution(lines: readonly string[], start: number, length: number): boolean {
  const text = lines.slice(start, start + length).join(' ');
  return /\d{1,2}[:.h]\d{2}/.test(text) || /<[^<>\s]+@[^<>\s]+>/.test(text);
}
