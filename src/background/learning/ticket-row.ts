import { millisecondsPerHour } from '../../core/days';
import { readDeskText } from '../../core/desk/desk-text';
import { noiseOfHeaders } from '../../core/noise/header-noise';
import { noiseOfSubject } from '../../core/noise/phrase-noise';
import type { FieldValue, Ticket } from '../../core/ticket';
import type { RowValue } from '../../protocol/learning-messages';
import type { RowDraft } from '../storage/training-row';

/** How a ticket went or who worked on it: nothing that could be told from what it says. */
const notLearned = new Set(['status', 'assignee', 'requester', 'created', 'resolved']);

/**
 * A closed ticket as a row to learn from: only what was known when it came in, and the values that it has in the end;
 * among them `hours` from opening to resolution, where both are told.
 */
export function toRowDraft(ticket: Ticket, ticketHash: string, changed?: string): RowDraft {
  const text = readDeskText(openingOf(ticket));
  const hours = hoursOf(ticket);
  return {
    origin: ticket.origin,
    ticketId: ticket.id,
    ticketHash,
    source: 'backfill',
    ...(changed !== undefined && { changed }),
    ...text,
    ...(ticket.number !== undefined && ticket.number !== ticket.id && { number: ticket.number }),
    ...(ticket.created && { createdAt: ticket.created }),
    ...(ticket.resolved && { resolvedAt: ticket.resolved }),
    fields: {},
    values: { ...valuesOf(ticket.fields), ...(hours !== undefined && { hours }) },
  };
}

/** An automatic reply, a bounce or the like by its headers or subject: nothing that a desk's values follow from. */
export function asksForNothing({ subject, headers }: Ticket): boolean {
  return noiseOfHeaders(headers) !== undefined || noiseOfSubject(subject) !== undefined;
}

/** What came before the first answer. */
function openingOf(ticket: Ticket): Ticket {
  if (ticket.description.trim() !== '') return { ...ticket, messages: [] };
  return { ...ticket, messages: ticket.messages.slice(0, 1) };
}

function valuesOf(fields: Readonly<Record<string, FieldValue>>): Record<string, RowValue> {
  const filled = Object.entries(fields).flatMap(([name, value]) =>
    notLearned.has(name) || value === null || value === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(filled);
}

function hoursOf({ created = '', resolved = '' }: Ticket): number | undefined {
  const hours = (Date.parse(resolved) - Date.parse(created)) / millisecondsPerHour;
  return hours > 0 ? Number(hours.toPrecision(3)) : undefined;
}
