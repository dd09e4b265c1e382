import type { DeskTicket } from '../../core/learner/desk-ticket';
import { isPackedAs, unpackGrams } from '../../core/learner/packed-grams';
import type { KeptLabel } from '../feedback/kept-label';
import type { RowStore } from '../storage/row-store';
import type { TrainingRow } from '../storage/training-row';

/** A label with the ticket that it is about. */
export interface JudgedTicket {
  label: KeptLabel;
  ticket: DeskTicket;
}

/** The tickets that labels are about, as they were kept to learn from, some of them in memory. */
export interface DeskTickets {
  /**
   * The labels whose ticket is still kept, each with it; the same object for the same text. With the vector of that
   * model, where it was kept.
   */
  readJudged(labels: readonly KeptLabel[], encoder: string | undefined): Promise<JudgedTicket[]>;
  /** To be called when a ticket's row has been kept anew. */
  forget(ticketHash: string): void;
}

/** Kept in memory, at most. */
const mostTickets = 2_000;

export function createDeskTickets(rows: Pick<RowStore, 'readOf'>): DeskTickets {
  /** By ticket hash and model. */
  const tickets = new Map<string, Map<string, DeskTicket>>();
  const outdated = new Set<string>();

  async function readMissing(hashes: readonly string[], encoder: string): Promise<void> {
    const missing = hashes.filter((hash) => outdated.has(hash) || !tickets.get(hash)?.has(encoder));
    if (missing.length === 0) return;
    const read = await rows.readOf(missing);
    for (const hash of missing) {
      outdated.delete(hash);
      if (!read.has(hash)) tickets.delete(hash);
    }
    for (const row of read.values()) {
      const known = tickets.get(row.ticketHash) ?? new Map<string, DeskTicket>();
      const kept = known.get(encoder);
      // Whoever compares tickets knows them by identity.
      if (!kept || !isSame(kept, row))
        tickets.set(row.ticketHash, known.set(encoder, toDeskTicket(row, encoder)));
    }
  }

  function dropOthers(hashes: ReadonlySet<string>): void {
    for (const hash of tickets.keys()) {
      if (tickets.size <= mostTickets) return;
      if (!hashes.has(hash)) tickets.delete(hash);
    }
  }

  return {
    async readJudged(labels, encoder = '') {
      const hashes = new Set(labels.map(({ ticketHash }) => ticketHash));
      await readMissing([...hashes], encoder);
      const judged = labels.flatMap((label) => {
        const ticket = tickets.get(label.ticketHash)?.get(encoder);
        return ticket ? [{ label, ticket }] : [];
      });
      dropOthers(hashes);
      return judged;
    },
    forget: (ticketHash) => void outdated.add(ticketHash),
  };
}

function toDeskTicket({ subject, body, grams, encoded }: TrainingRow, encoder: string): DeskTicket {
  return {
    subject,
    body,
    ...(grams && { grams: unpackGrams(grams) }),
    ...(encoded?.model === encoder && { encoded: Float32Array.from(encoded.vector) }),
  };
}

function isSame(ticket: DeskTicket, { subject, body, grams, encoded }: TrainingRow): boolean {
  const isSameText = ticket.subject === subject && ticket.body === body && isPackedAs(ticket.grams, grams);
  return isSameText && (ticket.encoded !== undefined) === (encoded !== undefined);
}
