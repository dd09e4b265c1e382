import type { ReadRow } from './row-reader';

/** What each row showed when it was last read. Kept row by row, so that nothing has to go through all rows of the page. */
export class RowBook {
  private readonly rows = new Map<Element, ReadRow | undefined>();
  private readonly ofTicket = new Map<string, Set<Element>>();

  /** Different tickets in the list. */
  get tickets(): number {
    return this.ofTicket.size;
  }

  has(row: Element): boolean {
    return this.rows.has(row);
  }

  read(row: Element): ReadRow | undefined {
    return this.rows.get(row);
  }

  /** More than one where a ticket is listed twice. */
  rowsOf(ticket: string): readonly Element[] {
    return [...(this.ofTicket.get(ticket) ?? [])];
  }

  note(row: Element, read: ReadRow | undefined): void {
    const before = this.rows.get(row);
    this.rows.set(row, read);
    if (before?.ticket === read?.ticket) return;
    this.leave(row, before);
    if (!read) return;
    const rows = this.ofTicket.get(read.ticket) ?? new Set();
    this.ofTicket.set(read.ticket, rows.add(row));
  }

  remove(row: Element): void {
    this.leave(row, this.rows.get(row));
    this.rows.delete(row);
  }

  private leave(row: Element, read: ReadRow | undefined): void {
    const rows = read && this.ofTicket.get(read.ticket);
    if (!rows) return;
    rows.delete(row);
    if (rows.size === 0) this.ofTicket.delete(read.ticket);
  }
}
