import { anyOf } from './phrases/pattern';
import { forwardPrefixes, subjectPrefixes } from './phrases/subject-prefixes';

const PREFIX = new RegExp(
  `^\\s*(?:${anyOf(subjectPrefixes)}\\s?(?:[\\[(^]\\d{1,3}[\\])]?)?\\s?[:：]|\\[(?:external|extern|ext|externe?)\\])\\s*`,
  'i',
);
/** `[#123]`, `[Ticket 123]`, `[example.com #42]`, `[INC0012345]`, `(Case: 77)`, `Ticket#123 -`. */
const TAG =
  /^\s*(?:[[({][^\][(){}\n]{0,40}?#?\s?\d{2,}[\])}]|(?:ticket|case|request|anfrage|vorgang|caso|demande)\s?(?:id|no|nr)?[.:]?\s?#?\s?\d{3,})\s*[:-]?\s*/i;
const INNER_TAG =
  /\[[^\][\n]{0,40}#\s?\d{2,}\]|\[(?:ticket|case|request|anfrage|vorgang|caso|demande)[^\][\n]{0,12}\d{2,}\]/gi;
const MOST_PREFIXES = 20;

/** The words of a subject, without `Re:`, `AW:`, `[Ticket #123]` and the like; empty if it had no others. */
export function cleanSubject(subject: string): string {
  let text = subject.replace(INNER_TAG, ' ').trim();
  for (let i = 0; i < MOST_PREFIXES; i++) {
    const shorter = text.replace(PREFIX, '').replace(TAG, '');
    if (shorter === text) break;
    text = shorter;
  }
  return text;
}

const FORWARD = new RegExp(`^\\s*${anyOf(forwardPrefixes)}\\s?[:：]`, 'iu');

/** Whether a mail program marked the subject as that of a forwarded mail (`Fwd:`, `WG:`, `TR:`). */
export function hasForwardPrefix(subject: string): boolean {
  return FORWARD.test(subject);
}
