import { attributionWords } from './phrases/attribution';
import { anyOf, longestFirst } from './phrases/pattern';

/** Verbs of writing with which attributions end, all languages. */
export const attributionVerbs: readonly string[] = longestFirst(
  Object.values(attributionWords).flatMap((words) => words.end),
);
const STARTS = longestFirst(Object.values(attributionWords).flatMap((words) => words.start));

/** A letter, or a time of day with its colon. */
const NO_COLON = '(?:[^:：\\n]|(?<=\\d)[:：](?=\\d\\d))';
/** The line ends with a verb of writing, perhaps followed by a name or a date, and a colon. */
const END = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(attributionVerbs)}(?:\\s${NO_COLON}{0,120}|\\s\\([^()\\n]{0,80}\\))?\\s{0,2}[:：]\\s*$`,
  'iu',
);
/** Chinese and Japanese write the verb without a space before it. */
const END_WITHOUT_SPACE =
  /(?:写道|寫道|写到|のメール|書きました|のメッセージ|님이 작성|작성|เขียนว่า|เขียน)\s{0,2}[:：]\s*$/u;
const START = new RegExp(`^\\s*(?:\\*|_)?${anyOf(STARTS)}(?![\\p{L}\\p{N}])`, 'iu');
const ADDRESS = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{2,}/;
const BRACKETED_ADDRESS = /[<([]\s?(?:mailto:)?[^\s<>()[\]]{1,64}@[^\s<>()[\]]{2,}/;
const TIME = /(?<![\d.])\d{1,2}\s?[:.h時点시]\s?\d{2}(?![\d.])/i;
const TIME_OF_DAY = /(?<![\d.:])\d{1,2}:\d{2}(?::\d{2})?(?![\d.])/;
const YEAR_OR_DATE = /\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}|\d{1,2}[:h.]\d{2}|[年月日]|년|월/;
/** A day or a year beside the time of day: two more numbers at least, or one and a name of a month. */
const DAY = /(?:19|20|25)\d\d|\d{1,2}[./-]\s?\d{1,2}|\d{1,2}\.?\s\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}(?!\d)/u;
/** FairEmail: the date first, the address last, no verb. */
const DATE_THEN_ADDRESS = /^\W{0,3}(?:\p{L}{2,9}[.,]?\s){0,2}\d.{6,80}\s\S{1,64}@\S{2,80}[:：]\s*$/u;

/** Mail programs break a long attribution into up to this many lines. */
const MOST_LINES = 4;
const LONGEST = 400;

/**
 * Number of lines of the attribution ("On …, Anna wrote:") that begins at `start`, 0 if there is none. It must name a
 * date or an address, so that "he wrote:" in a story is not one. A time of day, a date, an address in brackets and a
 * colon at the end make one in any language.
 */
export function attributionLength(lines: readonly string[], start: number): number {
  const first = withoutMarks(lines[start] ?? '');
  if (first.length > LONGEST || first.trim() === '') return 0;
  const canContinue =
    START.test(first) || ((ADDRESS.test(first) || YEAR_OR_DATE.test(first)) && !/[.!?]\s*$/.test(first));
  let text = '';
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = withoutMarks(lines[start + count - 1] ?? '');
    if (line.trim() === '') return 0;
    text = joined(text, line);
    if (text.length > LONGEST) return 0;
    // The line above a complete attribution belongs to the customer, even if it names a date.
    if (count > 1 && ((START.test(line) && isAttribution(line)) || hasShape(line))) return 0;
    if (isAttribution(text)) return count;
    if (!canContinue) return 0;
  }
  return 0;
}

function withoutMarks(line: string): string {
  return line.replace(/^[>\s]+/, '');
}

/** A line that was broken inside the brackets of an address continues without a space. */
function joined(text: string, line: string): string {
  if (text === '') return line;
  return /[<([]\s*$/.test(text) ? `${text.trimEnd()}${line.trimStart()}` : `${text} ${line}`;
}

/** "… and she wrote:", "schrieb er:": a sentence that reports what another person said. */
const PRONOUNS_BEFORE = words(
  'i he she we they you who je il elle nous vous yo él ella nosotros eu ele ela nós io lui lei noi jag han hon vi',
);
const PRONOUNS_BEHIND = words('ich er sie wir man ik hij zij ze wij jij');
const TOLD = new RegExp(
  `(?:^|\\s)${anyOf(PRONOUNS_BEFORE)}\\s${anyOf(attributionVerbs)}\\s?[:：]|(?:^|\\s)${anyOf(attributionVerbs)}\\s${anyOf(PRONOUNS_BEHIND)}(?:\\s[^:]{0,30})?[:：]`,
  'iu',
);

function words(list: string): string[] {
  return list.split(' ');
}

/** The Bat writes to the answered one: "Wednesday, January 14, 2026, 9:15:00 AM, you wrote:". */
const TO_YOU = /(?:you wrote|vous avez écrit|vous écriviez|schrieben sie|вы писали|ви писали)(?=[\s:,])/iu;

function isAttribution(text: string): boolean {
  if (hasShape(text)) return true;
  if (TO_YOU.test(text) && TIME_OF_DAY.test(text) && /[:：]\s*$/.test(text)) return true;
  if (!END.test(text) && !END_WITHOUT_SPACE.test(text)) return false;
  if (TOLD.test(text) && !ADDRESS.test(text)) return false;
  return ADDRESS.test(text) || YEAR_OR_DATE.test(text);
}

function hasShape(text: string): boolean {
  if (!/[:：][\s*_]*$/.test(text) || !TIME.test(text)) return false;
  if (DATE_THEN_ADDRESS.test(text)) return true;
  if (!BRACKETED_ADDRESS.test(text) || !DAY.test(text)) return false;
  // Behind the address stands a verb, a date or nothing, not half a sentence.
  const behind = text.slice(text.search(BRACKETED_ADDRESS)).replace(/^\S+\s?/, '');
  return DAY.test(behind) || behind.split(/\s+/).length <= 4;
}

/** "Quoting Anna Bell <anna@…>:", in any language. */
const NAME_AND_COLON = /^\s*(?:\S+\s){0,6}[<([]\s?[^\s<>()[\]]{1,64}@[^\s<>()[\]]{2,80}[>)\]]\s?[:：]\s*$/;

/** "On Monday Anna wrote:", without date or address: an attribution only where quoted lines follow. */
export function isUndatedAttribution(line: string): boolean {
  if (line.length > LONGEST) return false;
  return NAME_AND_COLON.test(line) || (START.test(line) && END.test(line) && !TOLD.test(line));
}

/** An attribution with a time of day or an address in brackets is a mail program's, not a sentence. */
export function isCertainAttribution(lines: readonly string[], start: number, length: number): boolean {
  const text = lines.slice(start, start + length).reduce((all, line) => joined(all, line), '');
  return TIME.test(text) || BRACKETED_ADDRESS.test(text);
}
