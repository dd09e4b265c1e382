import * as v from 'valibot';
import { Role, type TicketText } from '../../src/core/ticket';

/** RFC 6901, without its escapes: no helpdesk names a member with a slash. */
export const Pointer = v.pipe(v.string(), v.maxLength(100), v.regex(/^(?:\/[A-Za-z0-9_]+)+$/));
/** Alternatives; the first that holds something counts. */
const Pointers = v.pipe(v.array(Pointer), v.nonEmpty());

const WritableField = v.strictObject({
  head: v.string(),
  /** Where it stands in the ticket that the interface answers with, and in the change that it takes. */
  at: Pointer,
  /** What each suggested value is called there. Values without an entry are not written. */
  values: v.record(v.string(), v.string()),
  isNumber: v.optional(v.boolean(), false),
  /** The field's default value, which counts as empty. Any other value is never overwritten. */
  unset: v.optional(v.array(v.string()), []),
});
export type WritableField = v.InferOutput<typeof WritableField>;

/** What a helpdesk's webhook sends and its interface takes. Data only. */
export const TicketForm = v.strictObject({
  /** Id of the helpdesk's adapter, by which heads for one helpdesk are chosen. */
  helpdesk: v.optional(v.string()),
  /** As the helpdesk's own address has it: it becomes part of a path. */
  id: v.strictObject({ at: Pointers, shape: v.instance(RegExp) }),
  subject: Pointers,
  description: Pointers,
  /** Only where what is sent may hold the conversation. */
  messages: v.optional(v.strictObject({ rows: Pointer, role: Pointer, text: Pointer })),
  /** The interface that takes a token; it may differ from the one that the helpdesk's own pages use. */
  write: v.optional(
    v.strictObject({
      path: v.pipe(v.string(), v.regex(/^(?:\/(?:[a-z0-9.]+|\{id\}(?:\.json)?))+$/)),
      fields: v.pipe(v.array(WritableField), v.nonEmpty()),
    }),
  ),
});
export type TicketForm = v.InferOutput<typeof TicketForm>;
export type TicketFormData = v.InferInput<typeof TicketForm>;

export interface SentTicket {
  id: string;
  text: TicketText;
}

const Text = v.pipe(v.string(), v.maxLength(500_000));

/** The ticket in a webhook's body; undefined if the body has no ticket of this form. */
export function readTicket(form: TicketForm, body: unknown): SentTicket | undefined {
  const id = firstOf(form.id.at, body);
  const [subject, description] = [firstOf(form.subject, body) ?? '', firstOf(form.description, body) ?? ''];
  const isTicket = id !== undefined && form.id.shape.test(id) && subject + description !== '';
  if (!isTicket || !v.is(Text, subject) || !v.is(Text, description)) return undefined;
  return { id, text: { subject, description, messages: readMessages(form, body) } };
}

function readMessages({ messages }: TicketForm, body: unknown): TicketText['messages'] {
  const rows = messages && valueAt(body, messages.rows);
  if (!messages || !Array.isArray(rows)) return [];
  return rows.slice(0, 200).map((row) => {
    const role = v.safeParse(Role, valueAt(row, messages.role));
    return { role: role.success ? role.output : 'unknown', text: textOf(valueAt(row, messages.text)) ?? '' };
  });
}

function firstOf(pointers: readonly string[], body: unknown): string | undefined {
  return pointers.map((each) => textOf(valueAt(body, each))).find((text) => text !== undefined);
}

/** Undefined for what is no text and no number. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What a pointer leads to in JSON; undefined if it leads nowhere. */
export function valueAt(json: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, name) => (isMember(at, name) ? at[name] : undefined), json);
}

function isMember(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
