import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type MessageKind, protocol, Reply, type Request, type Response } from './protocol';

/** A refusal or failure that the background reported, or an answer that does not fit the protocol. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** How the UI asks; injected, so that components and tests need no browser. */
export type Ask = <K extends MessageKind>(kind: K, request: Request<K>) => Promise<Response<K>>;

/**
 * Asks the background. Throws `ProtocolError`: `gone` when the extension was updated or removed under this page,
 * `bad-answer` when the answer does not fit, else the code that the background gave.
 */
export const ask: Ask = async (kind, request) => {
  const reply = v.safeParse(Reply, await send({ kind, request }));
  if (!reply.success) throw new ProtocolError('bad-answer', 'The background gave no usable answer.');
  if (!reply.output.ok) throw new ProtocolError(reply.output.error.code, reply.output.error.message);
  const value = v.safeParse(protocol[kind].response, reply.output.value);
  if (!value.success) throw new ProtocolError('bad-answer', `The answer to ${kind} has another form.`);
  return value.output as Response<typeof kind>;
};

async function send(message: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (cause) {
    if (browser.runtime?.id) throw new ProtocolError('unreachable', 'The background did not answer.');
    throw new ProtocolError('gone', `The extension was updated: reload the page. (${String(cause)})`);
  }
}
