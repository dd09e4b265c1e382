import { attributionLength, attributionVerbs } from './attribution';
import { headerFieldOf } from './mail-headers';
import { attributionWords } from './phrases/attribution';
import { headerFields } from './phrases/header-fields';
import { forwardedMessageWords, originalMessageWords } from './phrases/original-message';
import { allPhrases, anyOf, longestFirst } from './phrases/pattern';
import { PhrasePattern } from './phrases/phrase-pattern';
import { sentFromLines } from './phrases/sent-from';

/**
 * Some systems keep a mail as one long line: its marks then stand inside lines, where nothing looks for them. This puts each
 * mark (header fields, separators, attributions, "Sent from my phone") on a line of its own again.
 */
export function restoreLineBreaks(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length < SHORTEST ? line : restoreLine(line)))
    .join('\n');
}

/** A line of an ordinary width was not joined from several. */
const SHORTEST = 60;

function restoreLine(line: string): string {
  return breakBeforeApp(breakAtAttribution(breakAtHeader(breakAtSeparator(line))));
}

const SEPARATOR = new PhrasePattern(
  [...allPhrases(originalMessageWords), ...allPhrases(forwardedMessageWords)],
  (words) => `(?<=\\S)\\s+((?:[-_]{3,}\\s?)${words}\\s?[-_]{3,})\\s*`,
  'giu',
);

function breakAtSeparator(line: string): string {
  const separator = SEPARATOR.in(line);
  return separator ? line.replace(separator, '\n$1\n') : line;
}

const capitalised = (words: readonly string[]) =>
  longestFirst(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
const FIELD_NAMES = capitalised([
  ...headerFields.from,
  ...headerFields.sent,
  ...headerFields.to,
  ...headerFields.subject,
  'cc',
  'cci',
]);
/** Written with a capital letter, as mail programs do: "please write to: …" is none. */
const FIELD = new RegExp(
  `(?<=^|\\s)\\*{0,2}${anyOf(FIELD_NAMES)}\\*{0,2}\\s?[:：]\\*{0,2}(?=\\s|["<])`,
  'gu',
);
/** A header of one line is not longer than this, a long list of recipients included. */
const LONGEST_HEADER = 900;
const MOST_FIELDS = 6;

function breakAtHeader(text: string): string {
  return text
    .split('\n')
    .map((line) => breakOneHeader(line))
    .join('\n');
}

function breakOneHeader(line: string): string {
  const marks = [...line.matchAll(FIELD)].map((match) => ({
    at: match.index,
    kind: headerFieldOf(match[0]),
  }));
  for (let first = 0; first + 2 < marks.length; first++) {
    const start = marks[first]?.at ?? 0;
    const header = marks.slice(first, first + MOST_FIELDS).filter(({ at }) => at - start <= LONGEST_HEADER);
    const kinds = new Set(header.map(({ kind }) => kind));
    const known = Number(kinds.has('sent')) + Number(kinds.has('to')) + Number(kinds.has('subject'));
    if (!kinds.has('from') || known < 2) continue;
    let result = line.slice(0, start).trimEnd();
    header.forEach(({ at }, i) => {
      result += `\n${line.slice(at, header[i + 1]?.at ?? line.length).trimEnd()}`;
    });
    return result.startsWith('\n') ? result.slice(1) : result;
  }
  return line;
}

/** The end of an attribution inside a line: an address in brackets, perhaps a verb, a colon. */
const ATTRIBUTION_END =
  /[<([](?:mailto:)?[^\s<>()[\]]{1,64}@[^\s<>()[\]]{2,80}[>)\]][^:：\n]{0,40}[:：](?=\s|$)/g;
const STARTS = capitalised(Object.values(attributionWords).flatMap(({ start }) => start));
const ATTRIBUTION_START = new RegExp(
  `(?<=^|\\s)(?:${anyOf(STARTS)}(?=\\s)|\\d{4}[-/.年]\\d|\\p{L}{2,4}\\.?,\\s\\d{1,2}\\.?\\s)`,
  'gu',
);
const VERB = new RegExp(anyOf(attributionVerbs), 'iu');
const TIME = /\d{1,2}[:.h]\d{2}/;
const ATTRIBUTION_REACH = 180;

function breakAtAttribution(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (attributionLength([line], 0) > 0) return line;
      let result = '';
      let position = 0;
      for (const match of line.matchAll(ATTRIBUTION_END)) {
        const from = Math.max(position, match.index - ATTRIBUTION_REACH);
        const before = line.slice(from, match.index);
        const start = startOf(before);
        // Without a verb it may be a line of a log, unless words of the writer stand before it.
        const hasVerb = VERB.test(match[0]);
        if (start === undefined || (!hasVerb && line.slice(position, from + start.index).trim() === ''))
          continue;
        const end = match.index + match[0].length;
        result += `${line.slice(position, from + start.index).trimEnd()}\n${line.slice(from + start.index, end)}\n`;
        position = end;
      }
      return position === 0 ? line : (result + line.slice(position).trimStart()).replace(/^\n/, '');
    })
    .join('\n');
}

/** Where the attribution begins: at its word ("On"), or at the date where the language has none. */
function startOf(before: string): { index: number } | undefined {
  const starts = [...before.matchAll(ATTRIBUTION_START)].filter(({ index }) =>
    TIME.test(before.slice(index)),
  );
  const last = starts.at(-1);
  const word = starts.at(-2);
  return word !== undefined && last !== undefined && last.index - word.index < 24 ? word : last;
}

const APP = new PhrasePattern(
  allPhrases(sentFromLines)
    .filter((phrase) => !phrase.startsWith('*'))
    .map((phrase) => phrase.replace(/\s?\*.*$/, ''))
    .filter((phrase) => phrase.includes(' ') && phrase.length >= 9)
    .map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1)),
  (words) => `(?<=\\S)\\s+(?=${words}\\s[^.!?\\n]{2,50}[.!]?\\s*$)`,
  'u',
);

/** "… please help. Sent from my iPad". */
function breakBeforeApp(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const app = APP.in(line);
      return app ? line.replace(app, '\n') : line;
    })
    .join('\n');
}
