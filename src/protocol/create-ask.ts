import * as v from 'valibot';
import { type KindOf, type MessageTable, Reply, type RequestOf, type ResponseOf } from './table';

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

/** How one receiver is asked; injected, so that components and tests need no browser. */
export type AskOf<Table> = <Kind extends KindOf<Table>>(
  kind: Kind,
  request: RequestOf<Table, Kind>,
) => Promise<ResponseOf<Table, Kind>>;

/**
 * Asks a receiver. Throws `ProtocolError`: `bad-answer` when the answer does not fit, else the code that the receiver gave;
 * and the errors of `send`.
 */
export function createAsk<Table extends MessageTable>(
  table: Table,
  send: (message: { kind: string; request: unknown }) => Promise<unknown>,
): AskOf<Table> {
  return async (kind, request) => {
    const reply = v.safeParse(Reply, await send({ kind, request }));
    if (!reply.success) throw new ProtocolError('bad-answer', `There was no usable answer to ${kind}.`);
    if (!reply.output.ok) throw new ProtocolError(reply.output.error.code, reply.output.error.message);
    const value = v.safeParse(table[kind].response, reply.output.value);
    if (!value.success) throw new ProtocolError('bad-answer', `The answer to ${kind} has another form.`);
    return value.output as ResponseOf<Table, typeof kind>;
  };
}
