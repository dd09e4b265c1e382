import * as v from 'valibot';
import { incidentShare, type Meaning, toMeaning } from '../../src/core/memory/meaning';
import { type MemoryTicket, maxLetters } from '../../src/core/memory/memory-ticket';
import { cleanTicket, defaultCleaning } from '../../src/core/text/clean';
import { DataError, readJsonLines } from '../data/read-rows';
import { encodeRows } from '../evaluate/encode-rows';

const Text = v.nullish(v.string(), '');
const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

/** A ticket with its time, and what a set knows about it: its duplicates, or the incident that it belongs to. */
const MemoryRow = v.object({
  id: Id,
  subject: Text,
  body: Text,
  created: v.pipe(
    v.string(),
    v.transform((text) => Date.parse(text)),
    v.number(),
    v.finite(),
  ),
  requester: v.nullish(v.string()),
  category: v.nullish(v.string()),
  duplicates: v.nullish(v.array(Id), []),
  incident: v.nullish(v.union([v.string(), v.number()])),
});
/** With what the shipped model makes of it, where it was asked. */
export type MemoryRow = v.InferOutput<typeof MemoryRow> & { meaning?: Meaning; incidentShare?: number };

/** Rows in time order, their texts cleaned as the extension cleans them. Throws `DataError` where one does not fit. */
export async function readMemoryRows(path: string): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for await (const value of readJsonLines(path)) {
    const parsed = v.safeParse(MemoryRow, value);
    if (!parsed.success) {
      throw new DataError(`${path}, row ${rows.length + 1}: ${v.getDotPath(parsed.issues[0])} does not fit.`);
    }
    rows.push(cleanRow(parsed.output));
  }
  if (rows.length === 0) throw new DataError(`${path} has no rows.`);
  return rows.sort((a, b) => a.created - b.created);
}

function cleanRow(row: MemoryRow): MemoryRow {
  const ticket = { subject: row.subject, description: row.body, messages: [] };
  const { text, subjectLength } = cleanTicket(ticket, defaultCleaning);
  return { ...row, subject: text.slice(0, subjectLength), body: text.slice(subjectLength + 1) };
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
