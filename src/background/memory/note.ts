import * as v from 'valibot';
import { redact } from '../../core/redact/redact';
import type { FieldValue } from '../../core/ticket';
import { namesPeople } from '../../core/ticket-file/people-columns';

/** What the memory shows of a ticket. Lies in the index as text, sealed. */
const Note = v.object({
  number: v.string(),
  /** Redacted; missing where no text may be kept. */
  subject: v.optional(v.string()),
  solution: v.optional(v.string()),
  values: v.record(v.string(), v.string()),
  isFromFile: v.optional(v.boolean()),
  /** Seen in a list alone: its whole text, or no more than the subject. */
  listed: v.optional(v.picklist(['whole', 'subject'])),
});
export type Note = v.InferOutput<typeof Note>;

const maxSubjectLength = 120;
const maxSolutionLength = 240;
const maxValueLength = 60;
const maxValues = 4;
/** How a ticket went. */
const notShown = new Set(['status', 'created', 'resolved', 'hours', 'estimate']);

export function writeNote(note: Note): string {
  return JSON.stringify(note);
}

/** Undefined where it cannot be read. */
export function readNote(text: string): Note | undefined {
  try {
    return v.parse(Note, JSON.parse(text));
  } catch {
    // Written by an earlier version: the ticket is left out until it is seen or learned again.
    return undefined;
  }
}

/** Cuts already redacted text. */
export function cutSubject(subject: string): string {
  return subject.trim().slice(0, maxSubjectLength);
}

export function cutSolution(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, maxSolutionLength);
}

/** The values that say what became of a ticket; no names of people, no long texts. */
export function shownValues(fields: Readonly<Record<string, FieldValue>>): Record<string, string> {
  const shown = Object.entries(fields).flatMap(([field, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    const isShown =
      text !== '' && text.length <= maxValueLength && !notShown.has(field) && !namesPeople(field);
    return isShown && redact(text, { names: [] }).found.length === 0 ? [[field, text] as const] : [];
  });
  return Object.fromEntries(shown.slice(0, maxValues));
}
