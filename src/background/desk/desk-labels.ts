import type { DeskTicket } from '../../core/learner/desk-ticket';
import { type KeptLabel, pickCurrent } from '../kept-label';
import type { LabelStore } from '../label-store';
import type { RowStore } from '../learning/row-store';
import type { TrainingRow } from '../learning/training-row';

/** The labels of the desks in use and the tickets that they are about, kept in memory so that a click counts at once. */
export interface DeskLabels {
  /** What counts now for one head, the oldest first. */
  listCurrent(origin: string, head: string): Promise<KeptLabel[]>;
  /** The heads that have labels. */
  listHeads(origin: string): Promise<string[]>;
  /**
   * The tickets of labels, as far as their text was kept, by ticket hash; the same object for the same text. With the
   * vector of that model, where it was kept.
   */
  readTickets(labels: readonly KeptLabel[], encoder: string | undefined): Promise<Map<string, DeskTicket>>;
  /** To be called with a label that has just been kept, so that the others need not be read again. */
  note(origin: string, label: KeptLabel): void;
  /** To be called when a ticket's row has been kept anew. */
  forgetTicket(ticketHash: string): void;
}

interface Desk {
  order: number;
  count: number;
  current: Map<string, KeptLabel[]>;
}

/** Texts kept in memory, at most. */
const mostTickets = 2_000;

export function createDeskLabels(labels: LabelStore, rows: Pick<RowStore, 'readOf'>): DeskLabels {
  const desks = new Map<string, Desk>();
  const tickets = new Map<string, Map<string, DeskTicket>>();
  const outdated = new Set<string>();
  /** Tickets whose text is not kept, which need not be looked for again. */
  const withoutText = new Set<string>();

  async function read(origin: string): Promise<Desk> {
    const [order, count] = await Promise.all([labels.readNewestOrder(), labels.countOf(origin)]);
    const known = desks.get(origin);
    // Each label raises the order, each undo and each deletion lowers the count.
    if (known?.order === order && known.count === count) return known;
    const current = new Map<string, KeptLabel[]>();
    for (const label of pickCurrent(await labels.listAllOf(origin))) {
      const others = current.get(label.head);
      if (others) others.push(label);
      else current.set(label.head, [label]);
    }
    for (const list of current.values()) list.sort((a, b) => a.order - b.order);
    const desk = { order, count, current };
    desks.set(origin, desk);
    return desk;
  }

  return {
    listCurrent: async (origin, head) => (await read(origin)).current.get(head) ?? [],
    listHeads: async (origin) => [...(await read(origin)).current.keys()],
    async readTickets(wanted, encoder = '') {
      const hashes = [...new Set(wanted.map(({ ticketHash }) => ticketHash))];
      const isKnown = (hash: string) => withoutText.has(hash) || tickets.get(hash)?.has(encoder) === true;
      const missing = hashes.filter((hash) => outdated.has(hash) || !isKnown(hash));
      if (missing.length > 0) {
        const read = await rows.readOf(missing);
        for (const hash of missing) {
          outdated.delete(hash);
          if (read.has(hash)) withoutText.delete(hash);
          else withoutText.add(hash);
        }
        for (const row of read.values()) {
          const known = tickets.get(row.ticketHash) ?? new Map<string, DeskTicket>();
          const kept = known.get(encoder);
          // Whoever compares tickets knows them by identity.
          if (!kept || !isSame(kept, row))
            tickets.set(row.ticketHash, known.set(encoder, toDeskTicket(row, encoder)));
        }
      }
      const found = new Map(
        hashes.flatMap((hash) => {
          const ticket = tickets.get(hash)?.get(encoder);
          return ticket ? [[hash, ticket] as const] : [];
        }),
      );
      for (const hash of tickets.keys()) {
        if (tickets.size <= mostTickets) break;
        if (!found.has(hash)) tickets.delete(hash);
      }
      return found;
    },
    note(origin, label) {
      const desk = desks.get(origin);
      // Where anything else was kept in between, all are read again.
      if (desk?.order !== label.order - 1) return;
      desk.order = label.order;
      desk.count++;
      const others = desk.current.get(label.head) ?? [];
      const before = others.filter(({ ticketHash }) => ticketHash === label.ticketHash);
      const counting = pickCurrent([...before, label]);
      const rest = others.filter(({ ticketHash }) => ticketHash !== label.ticketHash);
      desk.current.set(
        label.head,
        [...rest, ...counting].sort((a, b) => a.order - b.order),
      );
    },
    forgetTicket: (ticketHash) => void outdated.add(ticketHash),
  };
}

function toDeskTicket({ subject, body, encoded }: TrainingRow, encoder: string): DeskTicket {
  return encoded?.model === encoder
    ? { subject, body, encoded: Float32Array.from(encoded.vector) }
    : { subject, body };
}

function isSame(ticket: DeskTicket, { subject, body, encoded }: TrainingRow): boolean {
  const hasVector = ticket.encoded !== undefined;
  return ticket.subject === subject && ticket.body === body && hasVector === (encoded !== undefined);
}
