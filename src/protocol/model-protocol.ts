import * as v from 'valibot';
import { Prediction } from '../core/suggestion';
import { CleaningSettings } from '../core/text/clean';
import { Message, Ticket, type TicketText } from '../core/ticket';

/** What the model computes with where it is not the graphics card. */
export const LocalBackend = v.picklist(['wasm', 'js']);
export type LocalBackend = v.InferOutput<typeof LocalBackend>;

/** The part of a ticket that a prediction looks at, as it travels. */
export const SentText = v.object({
  subject: Ticket.entries.subject,
  description: Ticket.entries.description,
  headers: Ticket.entries.headers,
  messages: v.array(v.pick(Message, ['role', 'text'])),
});

/** Only what a prediction looks at travels. */
export function toSentTexts(tickets: readonly TicketText[]): v.InferOutput<typeof SentText>[] {
  return tickets.map(({ subject, description, headers, messages }) => ({
    subject,
    description,
    ...(headers && { headers }),
    messages: messages.map(({ role, text }) => ({ role, text })),
  }));
}

/** A model on a backend. */
export const Which = v.object({
  backend: LocalBackend,
  /** SHA-256 of the manifest of a downloaded model; the shipped one where it is left out. */
  model: v.optional(v.string()),
});
export type Which = v.InferOutput<typeof Which>;

/** Requests to a model. Each of them loads the model first if it is not loaded yet. */
export const ModelTask = v.variant('act', [
  v.object({ act: v.literal('start'), which: Which }),
  v.object({ act: v.literal('predict'), which: Which, tickets: v.array(SentText) }),
  v.object({ act: v.literal('encode'), which: Which, tickets: v.array(SentText) }),
  v.object({ act: v.literal('stop'), which: Which }),
]);
export type ModelTask = v.InferOutput<typeof ModelTask>;

/**
 * `failed`: `missing` and `damaged` are what `ModelPackageError` has; with `other` the model is to be started afresh.
 * Vectors are the bytes of 32-bit floats in base64: messages hold text alone.
 */
export const ModelReply = v.variant('state', [
  v.object({ state: v.literal('started'), model: v.string(), cleaning: CleaningSettings }),
  v.object({ state: v.literal('predicted'), predictions: v.array(Prediction) }),
  v.object({ state: v.literal('encoded'), vectors: v.array(v.string()) }),
  v.object({ state: v.literal('stopped') }),
  v.object({
    state: v.literal('failed'),
    code: v.picklist(['missing', 'damaged', 'other']),
    message: v.string(),
  }),
]);
export type ModelReply = v.InferOutput<typeof ModelReply>;
