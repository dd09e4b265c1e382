import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { ListedRow, TicketScore } from '../../protocol/list-messages';
import { type ReadRow, rowKey } from './row-reader';

/** A score, and whether it was made from the subject alone. */
export interface KnownScore extends TicketScore {
  isBySubject: boolean;
  /** Of a ticket that was read whole. */
  facts?: TicketFacts | undefined;
}

/** What the helpdesk itself says of a ticket, by which the side list is sorted and narrowed. */
interface TicketFacts {
  created?: string | undefined;
  due?: string | undefined;
  /** The group of agents that it is filed under. */
  team?: string | undefined;
}

/** Fields that hold it, as the helpdesks call them. */
const teamFields = ['group', 'team', 'queue', 'department'];

interface Parts {
  ask: Ask;
  helpdesk: string;
  /** The rows that are wanted now, as one message may ask for them; the most urgent first. */
  wanted(): Iterable<readonly ReadRow[]>;
  /** Scores have come in. */
  changed(tickets: readonly string[]): void;
  /** Told once for each failure; asking goes on when the list changes. */
  failed(error: unknown): void;
  signal: AbortSignal;
}

/** Messages under way at once: while the worker looks up what one needs, the model computes the other. */
const maxMessages = 2;

/** The scores of a list's tickets, asked for in small batches, each text once. */
export class Scores {
  private known = new Map<string, KnownScore>();
  /** Those that were fetched. */
  private readonly whole = new Map<string, Ticket>();
  /** Rows of the messages under way. */
  private readonly asked = new Set<string>();
  private messages = 0;
  private hasFailed = false;

  constructor(private readonly parts: Parts) {}

  /** Of this very subject: a row that has become another ticket's has none yet. */
  of(row: ReadRow): KnownScore | undefined {
    return this.known.get(rowKey(row));
  }

  /** Whether it is still to be scored, or anew by its whole text. */
  isOpen(row: ReadRow): boolean {
    const score = this.known.get(rowKey(row));
    return !score || (score.isBySubject && this.whole.has(rowKey(row)));
  }

  /** Whether it is in a message that has no answer yet. */
  isAsked(row: ReadRow): boolean {
    return this.asked.has(rowKey(row));
  }

  /** To be called when other rows are wanted. What is being asked for goes on; what has not been asked for is chosen anew. */
  update(): void {
    this.hasFailed = false;
    this.goOn();
  }

  private goOn(): void {
    while (this.messages < maxMessages && !this.hasFailed) {
      const batch = this.nextBatch();
      if (batch.length === 0) return;
      void this.askFor(batch);
    }
  }

  private async askFor(batch: readonly ReadRow[]): Promise<void> {
    const keys = batch.map(rowKey);
    this.messages += 1;
    for (const key of keys) this.asked.add(key);
    try {
      await this.score(batch);
    } catch (error) {
      const isFirst = !this.hasFailed;
      this.hasFailed = true;
      if (isFirst && !this.parts.signal.aborted) this.parts.failed(error);
    } finally {
      this.messages -= 1;
      for (const key of keys) this.asked.delete(key);
    }
    if (!this.parts.signal.aborted) this.goOn();
  }

  /** A ticket was fetched: its score is to be made anew from its whole text. */
  addText(row: ReadRow, ticket: Ticket): void {
    this.whole.set(rowKey(row), ticket);
  }

  /** The row's ticket, where it was fetched. */
  wholeOf(row: ReadRow): Ticket | undefined {
    return this.whole.get(rowKey(row));
  }

  /** To be called when the desk has learned: every score is made anew. */
  forget(): void {
    // What is being asked for was answered by what the desk knew before, and goes with it.
    this.known = new Map();
  }

  private nextBatch(): ReadRow[] {
    for (const rows of this.parts.wanted()) {
      const open = rows.filter((row) => this.isOpen(row) && !this.isAsked(row));
      const batch = new Map(open.map((row) => [rowKey(row), row]));
      if (batch.size > 0) return [...batch.values()];
    }
    return [];
  }

  private async score(batch: readonly ReadRow[]): Promise<void> {
    const { ask, helpdesk, signal, changed } = this.parts;
    const { known } = this;
    const rows = batch.map((row): ListedRow => {
      const whole = this.wholeOf(row);
      return { id: row.id, subject: row.subject, ...(whole && { text: textOf(whole) }) };
    });
    const scores = await ask('list.score', { helpdesk, rows });
    signal.throwIfAborted();
    for (const [index, row] of batch.entries()) {
      const score = scores[index];
      if (!score) throw new Error('A score is missing.');
      const isBySubject = rows[index]?.text === undefined;
      const whole = this.wholeOf(row);
      known.set(rowKey(row), { ...score, isBySubject, facts: whole && factsOf(whole) });
    }
    changed([...new Set(batch.map(({ ticket }) => ticket))]);
  }
}

/** What a fetched ticket is scored by. */
export function textOf({ description, messages }: Ticket): NonNullable<ListedRow['text']> {
  return { description, messages: messages.map(({ id, role, text }) => ({ id, role, text })) };
}

function factsOf({ created, due, fields }: Ticket): TicketFacts {
  const team = teamFields.map((name) => fields[name]).find((value) => typeof value === 'string' && value);
  return { created, due, team: team ? String(team) : undefined };
}
