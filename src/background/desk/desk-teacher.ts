import { placeFields } from '../../core/desk/field-meaning';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { Label } from '../../core/label';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { LabelDraft, TicketContent, TicketKey } from '../../protocol/messages';
import type { KeptLabel } from '../kept-label';
import type { LabelStore } from '../label-store';
import type { SeenFields } from '../learning/seen-fields';
import type { HashTicket } from '../ticket-hash';
import type { ClickHeads } from './click-heads';
import type { DeskLabels } from './desk-labels';
import type { FeedbackRows } from './feedback-rows';

export interface DeskTeacher {
  /** Keeps an act of feedback, and what it was about as far as that may be kept. */
  record(draft: LabelDraft, content?: TicketContent): Promise<Label>;
  undo(origin: string, id: string): Promise<void>;
  /** Keeps as silent labels what the helpdesk changed in the ticket's fields since it was seen last. */
  observe(ticket: Ticket, prediction: Prediction): Promise<Label[]>;
}

export interface DeskTeacherParts {
  labels: Pick<LabelStore, 'record' | 'undo'>;
  deskLabels: Pick<DeskLabels, 'forgetTicket' | 'listCurrent' | 'listHeads' | 'note'>;
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
  const { labels, deskLabels, clicks, rows, seen, hashTicket, createId, now, announce, report } = parts;

  async function keepLabel(
    { ticket, ...draft }: LabelDraft,
    ticketHash: string,
    content: TicketContent | undefined,
  ): Promise<KeptLabel> {
    const { origin, helpdesk, id: ticketId } = ticket;
    const kept = content && (await keepText({ origin, ticketId, ticketHash }, content));
    const asked = kept && (await askInSilence(origin, draft.head, ticketHash, kept));
    const at = now().toISOString();
    const label = { ...draft, id: createId(), at, helpdesk, ticketHash, origin };
    const recorded = await labels.record({ ...label, ...(asked !== undefined && { asked }) });
    deskLabels.note(origin, recorded);
    clicks.catchUp(origin, draft.head).catch(report);
    return recorded;
  }

  /** The label is worth keeping even where the ticket's text cannot be. */
  async function keepText(
    key: Parameters<FeedbackRows['keep']>[0],
    content: TicketContent,
  ): Promise<DeskTicket | undefined> {
    try {
      const kept = await rows.keep(key, content);
      if (kept) deskLabels.forgetTicket(key.ticketHash);
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
    const current = await deskLabels.listCurrent(origin, head);
    const known = current.find((label) => label.ticketHash === ticketHash);
    return known ? known.asked : clicks.ask(origin, head, ticket);
  }

  return {
    async record(draft, content) {
      const label = await keepLabel(draft, await hashTicket(draft.ticket), content);
      announce(draft.ticket.origin);
      return toLabel(label);
    },
    async undo(origin, id) {
      await labels.undo(id);
      announce(origin);
      for (const head of await deskLabels.listHeads(origin)) clicks.catchUp(origin, head).catch(report);
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
      const kept: Label[] = [];
      for (const { field, value: final } of changed) {
        const head = headOfField(field);
        const { value, confidence, model } = suggestions[head] ?? nobody;
        const draft = { ticket: key, head, suggested: value, confidence, final, model };
        // The text is kept once.
        const content = kept.length === 0 ? ticket : undefined;
        kept.push(toLabel(await keepLabel({ ...draft, source: 'helpdesk' }, ticketHash, content)));
      }
      if (kept.length > 0) announce(origin);
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

function toLabel({ origin: _origin, order: _order, asked: _asked, ...label }: KeptLabel): Label {
  return label;
}
