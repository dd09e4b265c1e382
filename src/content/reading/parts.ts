import type { FieldValue, Message } from '../../core/ticket';

/** Something that was read, and where: `api`, or `dom#N` for the N-th alternative, counted from 0. */
export interface Part<T> {
  value: T;
  source: string;
}

/** The single texts of a ticket. An empty value was found empty; one that is absent could not be found. */
export const textParts = [
  'number',
  'subject',
  'description',
  'requester',
  'status',
  'created',
  'resolved',
  'due',
] as const;
export type TextPart = (typeof textParts)[number];

/** What one way of reading found. */
export interface TicketParts {
  texts: Partial<Record<TextPart, Part<string>>>;
  fields: Record<string, Part<FieldValue>>;
  /** Oldest first, the opening one included where it is no part of its own. */
  messages?: Part<Message[]>;
  /** Whether there is more to the conversation than what was read. */
  isCutOff: boolean;
  /** How many messages there are in all, where that is more than what was read. */
  messagesInAll?: number;
}
