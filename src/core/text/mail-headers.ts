import { type HeaderField, headerFields } from './phrases/header-fields';

const FIELD_OF = new Map<string, HeaderField>(
  (Object.keys(headerFields) as HeaderField[]).flatMap((field) =>
    headerFields[field].map((name): [string, HeaderField] => [name, field]),
  ),
);
const HEADER_LINE = /^[>*_\s]{0,6}([^:：*_>\n]{1,24}?)[*_\s]{0,4}[:：][*_]{0,2}(?:\s|$|(?=[^\s/]))/;
/** eM Client writes no colon: `From "Anna Bell" <anna@…>`, `Date 05/06/2025 09:14`. */
const LINE_WITHOUT_COLON = /^[*_\s]{0,4}(\p{L}{1,12})\s(?=["“<]|\S{1,60}@|\d{1,4}[./-]\d{1,2}[./-]|Re:)/u;
const LONGEST_LINE = 2000;
/** A header may have this many lines, continuation lines of long address lists included. */
const LONGEST_HEADER = 14;

/** Which field of a mail header a line is (`Von: …`, `*Sent:* …`), or undefined. */
export function headerFieldOf(line: string): HeaderField | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const name = (HEADER_LINE.exec(line) ?? LINE_WITHOUT_COLON.exec(line))?.[1];
  return name === undefined ? undefined : FIELD_OF.get(name.trim().toLowerCase().replace(/\s+/g, ' '));
}

/**
 * Number of lines of the mail header that begins at `start`, 0 if there is none. A header names a sender and at least two
 * of date, recipient and subject, in any order, and holds a subject or an address. Where no list knows its words, its
 * shape tells: a name with an address in brackets, a date with a time of day, three fields or more.
 */
export function headerLength(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (first.trim() === '') return 0;
  const field = headerFieldOf(first);
  if (field === undefined) return shapedHeaderLength(lines, start);
  // The same word may name two fields ("De" sender in French, recipient in other languages): a set counts each kind once.
  const fields = new Set<HeaderField>([field]);
  let end = start + 1;
  let strangers = 0;
  for (let i = start + 1; i < lines.length && i < start + LONGEST_HEADER; i++) {
    const line = lines[i] ?? '';
    const next = headerFieldOf(line);
    if (next === 'from' && fields.has('from')) break;
    if (next !== undefined) {
      fields.add(next);
      end = i + 1;
      strangers = 0;
    } else if (line.trim() !== '') {
      // One line may be the rest of a long recipient list.
      strangers++;
      if (strangers > 1 || fields.size >= 4) break;
    }
  }
  return isHeader(fields, lines.slice(start, end)) ? end - start : shapedHeaderLength(lines, start);
}

function isHeader(fields: ReadonlySet<HeaderField>, lines: readonly string[]): boolean {
  const known = Number(fields.has('sent')) + Number(fields.has('to')) + Number(fields.has('subject'));
  if (!fields.has('from') || known < 2) return false;
  // "From: Hamburg, To: Rotterdam, Date: 24.6." is a journey.
  return fields.has('subject') || lines.some((line) => /\S@\S|\p{L}\/\S+\/\p{L}/u.test(line));
}

const FIELD_SHAPE = /^[*_\s]{0,4}\p{L}[\p{L}\p{M}. -]{0,23}?[*_\s]{0,4}\s?[:：][*_]{0,2}\s?\S/u;
const NAME_AND_ADDRESS = /\S\s?[<[](?:mailto:)?[^\s<>[\]]{1,64}@[^\s<>[\]]{2,}[>\]]/;
const DATE_AND_TIME = /\d.{3,60}?\d{1,2}[:.]\d{2}/;
const LEAST_FIELDS = 3;

function shapedHeaderLength(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && end < start + LONGEST_HEADER && FIELD_SHAPE.test(lines[end] ?? '')) end++;
  if (end - start < LEAST_FIELDS) return 0;
  const fields = lines.slice(start, end).map((line) => line.replace(/^[^:：]*[:：]/, ''));
  const hasSender = fields.some((value) => NAME_AND_ADDRESS.test(value));
  const hasDate = fields.some((value) => DATE_AND_TIME.test(value) && !NAME_AND_ADDRESS.test(value));
  return hasSender && hasDate ? end - start : 0;
}

/** Text without the mail header that it begins with, as pasted or forwarded mails do. */
export function dropLeadingHeader(text: string): string {
  const lines = text.split('\n');
  let start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return text;
  const length = headerLength(lines, start);
  if (length === 0) return text;
  start += length;
  const rest = lines.slice(start).join('\n');
  return rest.trim() === '' ? text : rest;
}
