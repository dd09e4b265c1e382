import { type HeaderField, headerFields } from './phrases/header-fields';

const FIELD_OF = new Map<string, HeaderField>(
  (Object.keys(headerFields) as HeaderField[]).flatMap((field) =>
    headerFields[field].map((name): [string, HeaderField] => [name, field]),
  ),
);
const HEADER_LINE = /^[*_\s]{0,4}([^:：*_\n]{1,24}?)[*_\s]{0,4}[:：][*_]{0,2}(?:\s|$|(?=[^\s/]))/;
const LONGEST_LINE = 2000;
/** A header may have this many lines, continuation lines of long address lists included. */
const LONGEST_HEADER = 14;

/** Which field of a mail header a line is (`Von: …`, `*Sent:* …`), or undefined. */
export function headerFieldOf(line: string): HeaderField | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const name = HEADER_LINE.exec(line)?.[1];
  return name === undefined ? undefined : FIELD_OF.get(name.trim().toLowerCase().replace(/\s+/g, ' '));
}

/**
 * Number of lines of the mail header that begins at `start`, 0 where there is none. A header is a sender
 * followed by at least two of date, recipient and subject.
 */
export function headerLength(lines: readonly string[], start: number): number {
  if (headerFieldOf(lines[start] ?? '') !== 'from') return 0;
  const fields = new Set<HeaderField>(['from']);
  let end = start + 1;
  let strangers = 0;
  for (let i = start + 1; i < lines.length && i < start + LONGEST_HEADER; i++) {
    const line = lines[i] ?? '';
    const field = headerFieldOf(line);
    if (field === 'from') break;
    if (field !== undefined) {
      fields.add(field);
      end = i + 1;
      strangers = 0;
    } else if (line.trim() !== '') {
      // One line may be the rest of a long recipient list.
      strangers++;
      if (strangers > 1 || fields.has('subject')) break;
    }
  }
  const known = Number(fields.has('sent')) + Number(fields.has('to')) + Number(fields.has('subject'));
  return known >= 2 ? end - start : 0;
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
