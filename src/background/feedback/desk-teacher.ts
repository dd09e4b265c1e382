import { isClosed } from '../../core/closed-ticket';
import { placeFields } from '../../core/desk/field-meaning';
import { isNameOfField } from '../../core/desk/field-names';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { Label } from '../../core/label';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { LabelDraft, TicketContent, TicketKey } from '../../protocol/messages';
import { createId } from '../../shared/create-id';
import { log } from '../activity/log';
import type { ClickHeads } from '../heads/click-heads';
import type { DeskTickets } from '../heads/desk-tickets';
import type { ChangedField, SeenFields } from '../storage/seen-fields';
import type { FeedbackRows } from './feedback-rows';
import { type KeptLabel, toLabel } from './kept-label';
import type { LabelStore } from './label-store';
import type { HashTicket } from './ticket-hash';

export interface DeskTeacherParts {
  labels: Pick<LabelStore, 'record' | 'undo' | 'findCurrent' | 'listVersions'>;
  tickets: Pick<DeskTickets, 'forget'>;
  clicks: Pick<ClickHeads, 'ask' | 'catchUp'>;
  rows: Pick<FeedbackRows, 'keep'>;
  seen: Pick<SeenFields, 'notice'>;
  hashTicket: HashTicket;
  /** What is learned of that desk has changed: open cards ask again. */
  notifyTabs(origin: string): void;
}

/** The suggestion of a field that has no prediction. */
const nobody = { value: '', confidence: 0, model: 'none' };

/** Keeps labels with the tickets that they are about, and has heads learn from them. */
export class DeskTeacher {
  constructor(private readonly parts: DeskTeacherParts) {}

  /** Keeps a label, and of its ticket what the policy allows. */
  async record(draft: LabelDraft, content?: TicketContent): Promise<Label> {
    const ticketHash = await this.parts.hashTicket(draft.ticket);
    const kept = content && (await this.keepTicket(draft.ticket, ticketHash, content));
    const label = await this.keepLabel(draft, ticketHash, kept);
    this.parts.notifyTabs(draft.ticket.origin);
    return toLabel(label);
  }

  async undo(origin: string, id: string): Promise<void> {
    const { labels, notifyTabs } = this.parts;
    await labels.undo(id);
    notifyTabs(origin);
    for (const { head } of await labels.listVersions(origin)) this.catchUp(origin, head);
  }

  /** Keeps as implicit labels what the helpdesk changed in the ticket's fields since it was seen last. */
  async observe(ticket: Ticket, { suggestions, noise }: Prediction): Promise<Label[]> {
    // Selected text tells nothing about the ticket's fields, and noise is not learned from.
    if (noise || Object.values(ticket.source).includes('selection')) return [];
    const { helpdesk, origin, id } = ticket;
    const key: TicketKey = { helpdesk, origin, id };
    const ticketHash = await this.parts.hashTicket(key);
    const learned = Object.keys(suggestions).flatMap((head) => fieldOfHead(head) ?? []);
    const values = observableFields(ticket, learned);
    const reading = readingOf(ticket, learned);
    const seen = { origin, ticketHash, isClosed: isClosed(ticket) };
    const noticed = await this.parts.seen.notice(seen, reading, values);
    const changed = await this.withoutKnown(ticketHash, noticed);
    if (changed.length === 0) return [];
    const keptTicket = await this.keepTicket(key, ticketHash, ticket);
    const kept: Label[] = [];
    for (const { field, value: final, isFinal } of changed) {
      const head = headOfField(field);
      const { value, confidence, model } = suggestions[head] ?? nobody;
      const draft = { ticket: key, head, suggested: value, confidence, final, model };
      const label = { ...draft, source: 'helpdesk' as const };
      kept.push(toLabel(await this.keepLabel(label, ticketHash, keptTicket, isFinal)));
    }
    this.parts.notifyTabs(origin);
    return kept;
  }

  /** What counts already is not said again when the ticket is closed with it. */
  private async withoutKnown(
    ticketHash: string,
    changed: readonly ChangedField[],
  ): Promise<readonly ChangedField[]> {
    const kept = await Promise.all(
      changed.map(({ field }) => this.parts.labels.findCurrent(ticketHash, headOfField(field))),
    );
    return changed.filter(({ value, isFinal }, index) => !isFinal || kept[index]?.final !== value);
  }

  private async keepLabel(
    { ticket, ...draft }: LabelDraft,
    ticketHash: string,
    kept: DeskTicket | undefined,
    isFinal = false,
  ): Promise<KeptLabel> {
    const { origin, helpdesk } = ticket;
    const asked = kept && (await this.askInSilence(origin, draft.head, ticketHash, kept));
    const label = {
      ...draft,
      id: createId(),
      at: new Date().toISOString(),
      helpdesk,
      ticketHash,
      origin,
      hasTicket: kept !== undefined,
      ...(isFinal && { isFinal }),
    };
    const recorded = await this.parts.labels.record({ ...label, ...(asked !== undefined && { asked }) });
    this.catchUp(origin, draft.head);
    return recorded;
  }

  /** The label is worth keeping even where its ticket cannot be. */
  private async keepTicket(
    { origin, id: ticketId }: TicketKey,
    ticketHash: string,
    content: TicketContent,
  ): Promise<DeskTicket | undefined> {
    try {
      const kept = await this.parts.rows.keep({ origin, ticketId, ticketHash }, content);
      if (kept) this.parts.tickets.forget(ticketHash);
      return kept;
    } catch (error) {
      log.report('desk', error);
      return undefined;
    }
  }

  /** What a head that learns from clicks would have said; of a ticket that it knows already, what it said at first. */
  private async askInSilence(
    origin: string,
    head: string,
    ticketHash: string,
    ticket: DeskTicket,
  ): Promise<string | undefined> {
    const known = await this.parts.labels.findCurrent(ticketHash, head);
    return known ? known.asked : this.parts.clicks.ask(origin, head, ticket);
  }

  private catchUp(origin: string, head: string): void {
    this.parts.clicks.catchUp(origin, head).catch(log.reporter('desk'));
  }
}

/**
 * Helpdesks name the same value differently in their interface and on their page; and a field that was not looked at
 * before it was learned has not changed since.
 */
function readingOf({ source }: Ticket, learned: readonly string[]): string {
  const place = Object.values(source).includes('api') ? 'api' : 'page';
  return JSON.stringify([place, 'by learned name', ...[...learned].sort()]);
}

/**
 * The fields that are learned, by the names that they were learned by, and those that answer what the card asks; of these
 * only the ones with one value of text.
 */
function observableFields({ fields }: Ticket, learned: readonly string[]): Record<string, string> {
  // Of two fields that may be meant the one that is called exactly so.
  const sorted = Object.entries(fields).toSorted(
    ([one], [other]) => Number(learned.includes(one)) - Number(learned.includes(other)),
  );
  const values = sorted.flatMap(([field, value]) => {
    const text = typeof value === 'number' ? String(value) : value;
    const name = learnedName(field, learned);
    return name !== undefined && typeof text === 'string' && text.trim() !== ''
      ? [[name, text.trim()] as const]
      : [];
  });
  return Object.fromEntries(values);
}

/** An export calls a field as people do, such as `Queue` or `Warteschlange`, and the adapter `queue`. */
function learnedName(field: string, learned: readonly string[]): string | undefined {
  if (learned.includes(field)) return field;
  const named = learned.find((name) => isNameOfField(field, name));
  return named ?? (placeFields([{ field, kind: 'class' }]).size > 0 ? field : undefined);
}
