import * as v from 'valibot';
import { Prediction } from '../core/suggestion';
import { Message, Ticket } from '../core/ticket';

/** Where the build puts the offscreen document. */
export const offscreenPage = 'src/offscreen/offscreen.html';

const TicketText = v.object({
  subject: Ticket.entries.subject,
  description: Ticket.entries.description,
  messages: v.array(v.pick(Message, ['role', 'text'])),
});

const target = v.literal('offscreen');

/**
 * What the background asks the offscreen document, which computes on the graphics card. Every page of the extension
 * hears every message, hence `target`.
 */
export const OffscreenRequest = v.variant('kind', [
  /** Load the model and compile the shaders for one ticket and for a batch of this size. */
  v.object({
    target,
    kind: v.literal('webgl.start'),
    batch: v.array(TicketText),
    /** SHA-256 of the manifest of a downloaded model; the shipped one where it is left out. */
    model: v.optional(v.string()),
  }),
  v.object({ target, kind: v.literal('webgl.predict'), tickets: v.array(TicketText) }),
]);
export type OffscreenRequest = v.InferOutput<typeof OffscreenRequest>;

/** `starting`: not ready yet, ask again later. `failed`: the document is then to be closed. */
export const OffscreenReply = v.variant('state', [
  v.object({ state: v.literal('done'), predictions: v.array(Prediction) }),
  v.object({ state: v.literal('starting') }),
  v.object({ state: v.literal('failed'), message: v.string() }),
]);
export type OffscreenReply = v.InferOutput<typeof OffscreenReply>;
