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

/** Kept in memory. */
const maxTickets = 2_000;

/** The tickets that labels are about, as they were kept to learn from, some of them in memory. */
export class DeskTickets {
  /** By ticket hash and model. */
  private readonly tickets = new Map<string, Map<string, DeskTicket>>();
  private readonly outdated = new Set<string>();

  constructor(private readonly rows: Pick<RowStore, 'readOf'>) {}

  /**
   * The labels whose ticket is still kept, each with it; the same object for the same text. With the vector of that
   * model, where it was kept.
   */
  async readJudged(labels: readonly KeptLabel[], encoder = ''): Promise<JudgedTicket[]> {
    const hashes = new Set(labels.map(({ ticketHash }) => ticketHash));
    await this.readMissing([...hashes], encoder);
    const judged = labels.flatMap((label) => {
      const ticket = this.tickets.get(label.ticketHash)?.get(encoder);
      return ticket ? [{ label, ticket }] : [];
    });
    this.dropOthers(hashes);
    return judged;
  }

  /** To be called when a ticket's row has been kept again. */
  forget(ticketHash: string): void {
    this.outdated.add(ticketHash);
  }

  private async readMissing(hashes: readonly string[], encoder: string): Promise<void> {
    const { tickets, outdated } = this;
    const missing = hashes.filter((hash) => outdated.has(hash) || !tickets.get(hash)?.has(encoder));
    if (missing.length === 0) return;
    const read = await this.rows.readOf(missing);
    for (const hash of missing) {
      outdated.delete(hash);
      if (!read.has(hash)) tickets.delete(hash);
    }
    for (const row of read.values()) {
      const known = tickets.get(row.ticketHash) ?? new Map<string, DeskTicket>();
      const kept = known.get(encoder);
      // Callers compare tickets by identity.
      if (!kept || !isSame(kept, row))
        tickets.set(row.ticketHash, known.set(encoder, toDeskTicket(row, encoder)));
    }
  }

  private dropOthers(hashes: ReadonlySet<string>): void {
    for (const hash of this.tickets.keys()) {
      if (this.tickets.size <= maxTickets) return;
      if (!hashes.has(hash)) this.tickets.delete(hash);
    }
  }
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
