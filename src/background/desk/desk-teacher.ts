import { placeFields } from '../../core/desk/field-meaning';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { LabelDraft, TicketContent, TicketKey } from '../../protocol/messages';
import type { KeptLabel } from '../kept-label';
import type { LabelStore } from '../label-store';
import type { SeenFields } from '../learning/seen-fields';
import type { HashTicket } from '../ticket-hash';
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
  deskLabels: Pick<DeskLabels, 'forgetTicket'>;
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
  const { labels, deskLabels, rows, seen, hashTicket, createId, now, announce, report } = parts;

  async function keepLabel(
    { ticket, ...draft }: LabelDraft,
    ticketHash: string,
    content: TicketContent | undefined,
  ): Promise<KeptLabel> {
    const { origin, helpdesk, id: ticketId } = ticket;
    // The label is worth keeping even where the ticket's text cannot be.
    const keeping = content ? rows.keep({ origin, ticketId, ticketHash }, content) : Promise.resolve(false);
    if (await keeping.catch(reportFailure)) deskLabels.forgetTicket(ticketHash);
    const at = now().toISOString();
    return labels.record({ ...draft, id: createId(), at, helpdesk, ticketHash, origin });
  }

  function reportFailure(error: unknown): boolean {
    report(error);
    return false;
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
    },
    async observe(ticket, { suggestions }) {
      const { helpdesk, origin, id } = ticket;
      const key: TicketKey = { helpdesk, origin, id };
      const ticketHash = await hashTicket(key);
      const learned = Object.keys(suggestions).flatMap((head) => fieldOfHead(head) ?? []);
      const changed = await seen.notice(origin, ticketHash, observableFields(ticket, learned));
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
