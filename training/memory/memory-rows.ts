import { incidentShare, type Meaning, toMeaning } from '../../src/core/memory/meaning';
import { type MemoryTicket, maxLetters } from '../../src/core/memory/memory-ticket';
import { encodeRows } from '../evaluate/encode-rows';

/** A ticket with its time, and what a set knows about it: its duplicates, or the incident that it belongs to. */
export interface MemoryRow {
  id: string;
  subject: string;
  body: string;
  /** Milliseconds since 1970. */
  created: number;
  requester?: string | null | undefined;
  category?: string | null | undefined;
  duplicates: string[];
  incident?: string | null | undefined;
  /** What the shipped model makes of it, where it was asked. */
  meaning?: Meaning;
  incidentShare?: number;
}

/** So many rows are encoded at once: what the model makes of a text on its way takes far more memory than what is kept. */
const atOnce = 256;

/** The rows with what the shipped model makes of them, as the extension asks it. */
export async function addMeanings(rows: readonly MemoryRow[]): Promise<MemoryRow[]> {
  const done: MemoryRow[] = [];
  for (let first = 0; first < rows.length; first += atOnce) {
    const some = rows.slice(first, first + atOnce);
    const texts = some.map(({ subject, body }) => ({ subject, body: body.slice(0, maxLetters), value: '' }));
    const encoded = await encodeRows(texts);
    some.forEach((row, i) => {
      const vector = encoded[i].encoded ?? [];
      done.push({ ...row, meaning: toMeaning(vector, 'shipped'), incidentShare: incidentShare(vector) });
    });
  }
  return done;
}

/** The row as the memory takes it; a set does not tell when a ticket was closed, so all are open. */
export function toTicket(row: MemoryRow): MemoryTicket {
  const { id, subject, body, created, requester, category } = row;
  return {
    id,
    subject,
    body,
    created,
    requester: requester ?? undefined,
    category: category ?? undefined,
    isOpen: true,
    meaning: row.meaning,
  };
}
