import { fromBase64, toBase64 } from '../../core/base64';
import { millisecondsPerHour } from '../../core/days';
import { IndexFileError, packIndex, unpackIndex } from '../../core/memory/index-file';
import { toMeaning } from '../../core/memory/meaning';
import { TicketIndex } from '../../core/memory/ticket-index';
import type { TrainingRow } from '../storage/training-row';
import { cutSubject, shownValues, writeNote } from './note';

/** The words of a redacted text as the memory counts them: hashes, nothing that could be read. */
export function packTerms(text: { subject: string; body: string }): string {
  const index = new TicketIndex();
  index.add({ ...text, id: '', created: 0 });
  const kept = index.get('');
  return kept ? toBase64(packIndex(TicketIndex.ofOne(kept, index))) : '';
}

/**
 * Adds a closed ticket, with its text or without. One of which neither text nor words are kept is left out. What the
 * encoder made of it is taken from the row, or from the index before. A text that may not be kept any more, and that nobody
 * has taken away yet, gives its words and is not shown.
 */
export function addRow(
  index: TicketIndex,
  row: TrainingRow,
  { before, mayKeepText }: { before: TicketIndex | undefined; mayKeepText: boolean },
): void {
  const { ticketId: id, encoded } = row;
  const meaning = encoded ? toMeaning(encoded.vector, encoded.model) : before?.get(id)?.meaning;
  const facts = { id, created: createdOf(row), isOpen: false, note: noteOf(row, mayKeepText), meaning };
  if (!row.grams) {
    index.add({ ...facts, subject: row.subject, body: row.body });
    return;
  }
  const words = row.terms ? openTerms(row.terms) : undefined;
  const [kept] = words?.tickets() ?? [];
  if (!words || !kept) return;
  const ticket = { ...kept, ...facts, created: Math.round(facts.created / 1000) };
  index.addAll(TicketIndex.ofOne(ticket, words));
}

function openTerms(terms: string): TicketIndex | undefined {
  try {
    return unpackIndex(fromBase64(terms));
  } catch (error) {
    // Of another version: the ticket is found again once it is fetched again.
    if (error instanceof IndexFileError) return undefined;
    throw error;
  }
}

function noteOf(row: TrainingRow, mayKeepText: boolean): string {
  const subject = cutSubject(row.subject);
  return writeNote({
    number: row.number ?? row.ticketId,
    ...(mayKeepText && subject !== '' && { subject }),
    values: shownValues(row.values),
    ...(row.source === 'file' && { isFromFile: true }),
  });
}

/** When the ticket came in, as well as it is known. */
function createdOf({ createdAt = '', resolvedAt = '', values, keptAt }: TrainingRow): number {
  const hours = typeof values.hours === 'number' ? values.hours : 0;
  const times = [Date.parse(createdAt), Date.parse(resolvedAt) - hours * millisecondsPerHour];
  return times.find(Number.isFinite) ?? Date.parse(keptAt);
}
