import * as v from 'valibot';

/** Who wrote a message, told from attributes, classes or flags of the helpdesk, never from localised words. */
export const Role = v.picklist(['customer', 'agent', 'internal', 'system', 'unknown']);
export type Role = v.InferOutput<typeof Role>;

export const Message = v.object({
  id: v.string(),
  role: Role,
  author: v.optional(v.string()),
  /** ISO 8601. */
  at: v.optional(v.string()),
  text: v.string(),
});
export type Message = v.InferOutput<typeof Message>;

const FieldValue = v.union([v.string(), v.number(), v.array(v.string()), v.null()]);
export type FieldValue = v.InferOutput<typeof FieldValue>;

/** What an adapter reads from one ticket page. Texts are plain text, not yet cleaned of quotes and signatures. */
export const Ticket = v.object({
  helpdesk: v.string(),
  origin: v.string(),
  id: v.pipe(v.string(), v.nonEmpty()),
  number: v.optional(v.string()),
  url: v.string(),
  subject: v.string(),
  description: v.string(),
  messages: v.array(Message),
  requester: v.optional(v.string()),
  status: v.optional(v.string()),
  /** The helpdesk's own values, by field name: priority, type, category, queue, tags, assignee, group, … */
  fields: v.record(v.string(), FieldValue),
  created: v.optional(v.string()),
  resolved: v.optional(v.string()),
  /** By when the helpdesk wants it answered or solved: ISO 8601, or a day (`2026-10-05`), whose end counts. */
  due: v.optional(v.string()),
  /** Headers of the first mail, where the page shows them: names as they are, such as `Auto-Submitted`. */
  headers: v.optional(v.record(v.string(), v.string())),
  /** Where each part came from: `api`, or `dom#2` for the third selector alternative. */
  source: v.record(v.string(), v.string()),
  /** Of the conversation, where not all messages could be read: how many were, and how many there are. */
  messagesRead: v.optional(v.object({ read: v.number(), inAll: v.number() })),
  /** What could not be read, by name of the part. */
  missing: v.optional(v.array(v.string())),
});
export type Ticket = v.InferOutput<typeof Ticket>;

/** The part of a ticket that a prediction looks at. */
export type TicketText = Pick<Ticket, 'subject' | 'description' | 'headers'> & {
  messages: readonly Pick<Message, 'role' | 'text'>[];
};
