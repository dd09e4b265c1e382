import { placeFields } from '../../core/desk/field-meaning';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { Label } from '../../core/label';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { LabelDraft, TicketContent, TicketKey } from '../../protocol/messages';
import type { ClickHeads } from '../heads/click-heads';
import type { DeskTickets } from '../heads/desk-tickets';
import type { SeenFields } from '../storage/seen-fields';
import type { FeedbackRows } from './feedback-rows';
import { type KeptLabel, toLabel } from './kept-label';
import type { LabelStore } from './label-store';
import type { HashTicket } from './ticket-hash';

export interface DeskTeacher {
  /** Keeps an act of feedback, and what it was about as far as that may be kept. */
  record(draft: LabelDraft, content?: TicketContent): Promise<Label>;
  undo(origin: string, id: string): Promise<void>;
  /** Keeps as silent labels what the helpdesk changed in the ticket's fields since it was seen last. */
  observe(ticket: Ticket, prediction: Prediction): Promise<Label[]>;
}

export interface DeskTeacherParts {
  labels: Pick<LabelStore, 'record' | 'undo' | 'findCurrent' | 'listMarks'>;
  tickets: Pick<DeskTickets, 'forget'>;
  clicks: Pick<ClickHeads, 'ask' | 'catchUp'>;
  rows: FeedbackRows;
  seen: SeenFields;
  hashTicket: HashTicket;
  createId(): string;
  now(): Date;
  /** What is learned of that desk has changed: open cards ask again. */
  announce(origin: string): void;
  report(error: unknown): void;
}

/** Of a field that nobody has predicted yet. */
const nobody = { value: '', confidence: 0, model: 'none' };

export function createDeskTeacher(parts: DeskTeacherParts): DeskTeacher {
  const { labels, tickets, clicks, rows, seen, hashTicket, createId, now, announce, report } = parts;

  async function keepLabel(
    { ticket, ...draft }: LabelDraft,
    ticketHash: string,
    kept: DeskTicket | undefined,
  ): Promise<KeptLabel> {
    const { origin, helpdesk } = ticket;
    const asked = kept && (await askInSilence(origin, draft.head, ticketHash, kept));
    const at = now().toISOString();
    const label = {
      ...draft,
      id: createId(),
      at,
      helpdesk,
      ticketHash,
      origin,
      hasTicket: kept !== undefined,
    };
    const recorded = await labels.record({ ...label, ...(asked !== undefined && { asked }) });
    clicks.catchUp(origin, draft.head).catch(report);
    return recorded;
  }

  /** The label is worth keeping even where its ticket cannot be. */
  async function keepTicket(
    { origin, id: ticketId }: TicketKey,
    ticketHash: string,
    content: TicketContent,
  ): Promise<DeskTicket | undefined> {
    try {
      const kept = await rows.keep({ origin, ticketId, ticketHash }, content);
      if (kept) tickets.forget(ticketHash);
      return kept;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  /** What a head that learns from clicks would have said; of a ticket that it knows already, what it said at first. */
  async function askInSilence(
    origin: string,
    head: string,
    ticketHash: string,
    ticket: DeskTicket,
  ): Promise<string | undefined> {
    const known = await labels.findCurrent(ticketHash, head);
    return known ? known.asked : clicks.ask(origin, head, ticket);
  }

  return {
    async record(draft, content) {
      const ticketHash = await hashTicket(draft.ticket);
      const kept = content && (await keepTicket(draft.ticket, ticketHash, content));
      const label = await keepLabel(draft, ticketHash, kept);
      announce(draft.ticket.origin);
      return toLabel(label);
    },
    async undo(origin, id) {
      await labels.undo(id);
      announce(origin);
      for (const { head } of await labels.listMarks(origin)) clicks.catchUp(origin, head).catch(report);
    },
    async observe(ticket, { suggestions }) {
      // What was selected on a page says nothing of the ticket's fields.
      if (Object.values(ticket.source).includes('selection')) return [];
      const { helpdesk, origin, id } = ticket;
      const key: TicketKey = { helpdesk, origin, id };
      const ticketHash = await hashTicket(key);
      const learned = Object.keys(suggestions).flatMap((head) => fieldOfHead(head) ?? []);
      const values = observableFields(ticket, learned);
      const changed = await seen.notice({ origin, ticketHash }, readingOf(ticket, learned), values);
      if (changed.length === 0) return [];
      const keptTicket = await keepTicket(key, ticketHash, ticket);
      const kept: Label[] = [];
      for (const { field, value: final } of changed) {
        const head = headOfField(field);
        const { value, confidence, model } = suggestions[head] ?? nobody;
        const draft = { ticket: key, head, suggested: value, confidence, final, model };
        kept.push(toLabel(await keepLabel({ ...draft, source: 'helpdesk' }, ticketHash, keptTicket)));
      }
      announce(origin);
      return kept;
    },
  };
}

/**
 * Helpdesks name the same value differently in their interface and on their page; and a field that was not looked at
 * before it was learned has not changed since.
 */
function readingOf({ source }: Ticket, learned: readonly string[]): string {
  const place = Object.values(source).includes('api') ? 'api' : 'page';
  return JSON.stringify([place, ...[...learned].sort()]);
}

/** The fields that are learned, and those that answer what the card asks; of these only the ones with one value of text. */
function observableFields({ fields }: Ticket, learned: readonly string[]): Record<string, string> {
  const values = Object.entries(fields).flatMap(([field, value]) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? [[field, text.trim()] as const] : [];
  });
  return Object.fromEntries(
    values.filter(([field]) => learned.includes(field) || placeFields([{ field, kind: 'class' }]).size > 0),
  );
}
