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

/** The rows with what the shipped model makes of them, as the extension asks it. */
export async function addMeanings(rows: readonly MemoryRow[]): Promise<MemoryRow[]> {
  const texts = rows.map(({ subject, body }) => ({ subject, body: body.slice(0, maxLetters), value: '' }));
  const encoded = await encodeRows(texts);
  return rows.map((row, i) => {
    const vector = encoded[i].encoded ?? [];
    return { ...row, meaning: toMeaning(vector, 'shipped'), incidentShare: incidentShare(vector) };
  });
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
