import * as v from 'valibot';
import { Count } from '../core/count';
import { ConversationMood } from '../core/mood/mood';
import { Ticket } from '../core/ticket';

/** A ticket that the desk's memory knows. */
export const RememberedTicket = v.object({
  id: v.string(),
  /** As people call it. */
  number: v.string(),
  /** Redacted; missing if no text may be kept. */
  subject: v.optional(v.string()),
  /** Milliseconds since 1970. */
  created: v.number(),
  isOpen: v.boolean(),
  /** It came from a file: the helpdesk may have no such ticket. */
  isFromFile: v.optional(v.boolean()),
  /** What its fields had at last, by field name. */
  values: v.record(v.string(), v.string()),
  /** The first lines of the last answer, redacted; only of a solved ticket. */
  solution: v.optional(v.string()),
  /** What it shares with the asked ticket, the rarest first. */
  codes: v.array(v.string()),
  words: v.array(v.string()),
});
export type RememberedTicket = v.InferOutput<typeof RememberedTicket>;

export const MemoryQuestion = v.object({
  ticket: Ticket,
  /** As the helpdesk shows it; `gone`: deleted, or merged into another. */
  state: v.picklist(['open', 'solved', 'gone']),
});
export type MemoryQuestion = v.InferOutput<typeof MemoryQuestion>;

/** Tickets of different people that look like one matter, while more of them come. */
export const ActiveIncident = v.object({
  /** Of its first ticket. */
  id: v.string(),
  /** Of different people. */
  count: Count,
  /** Milliseconds since 1970. */
  since: v.number(),
  /** The oldest first; the first one is the suggested parent. */
  tickets: v.array(RememberedTicket),
});
export type ActiveIncident = v.InferOutput<typeof ActiveIncident>;

/** What the desk's memory says about a ticket. */
export const MemoryAnswer = v.object({
  /** An open ticket that is the same matter, where that is sure. */
  duplicate: v.optional(RememberedTicket),
  /** The likest first, the duplicate not among them. */
  similar: v.array(RememberedTicket),
  /** Of the similar ones: how many are solved, and the value that most of these have in one field. */
  solved: v.optional(v.object({ count: Count, value: v.string() })),
  /** Other open tickets of the same requester, the newest first. */
  sameRequester: v.array(RememberedTicket),
  /** The active incident that the ticket is part of. */
  incident: v.optional(ActiveIncident),
  /** Missing where the customer's messages could not be read. */
  mood: v.optional(ConversationMood),
  /** Why this ticket could not be remembered, in words. */
  problem: v.optional(v.string()),
});
export type MemoryAnswer = v.InferOutput<typeof MemoryAnswer>;
