import * as v from 'valibot';
import type { Protocol } from './protocol';
import {
  Envelope,
  type KindOf,
  type MessageTable,
  type Reply,
  type RequestOf,
  type ResponseOf,
  type Sender,
} from './table';

export type HandlersOf<Table> = {
  [Kind in KindOf<Table>]: (request: RequestOf<Table, Kind>) => Promise<ResponseOf<Table, Kind>>;
};

export type Handlers = HandlersOf<Protocol>;

/** An error whose code and message may be shown to the sender. */
export class AnswerError extends Error {
  override name = 'AnswerError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Answers one message; `undefined` for what is not in this table, so that other listeners may answer.
 * Not `async` itself: an async listener would answer every message, the unknown ones with `null`.
 */
export function answer<Table extends MessageTable>(
  table: Table,
  handlers: HandlersOf<Table>,
  message: unknown,
  sender: Sender,
  report: (error: unknown) => void,
): Promise<Reply> | undefined {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success || !Object.hasOwn(table, envelope.output.kind)) return undefined;
  const kind = envelope.output.kind as KindOf<Table>;
  return run(table, handlers, kind, envelope.output.request, sender).catch((error: unknown) => {
    if (error instanceof AnswerError) return refuse(error.code, error.message);
    report(error);
    return refuse('failed', 'Something went wrong inside the extension.');
  });
}

async function run<Table extends MessageTable, Kind extends KindOf<Table>>(
  table: Table,
  handlers: HandlersOf<Table>,
  kind: Kind,
  input: unknown,
  sender: Sender,
): Promise<Reply> {
  const { from, request } = table[kind];
  if (!from.includes(sender)) return refuse('not-allowed', `${kind} is not for a ${sender}.`);
  const parsed = v.safeParse(request, input);
  if (!parsed.success)
    return refuse('bad-request', `${kind}: ${v.flatten(parsed.issues).root?.[0] ?? 'wrong form'}`);
  return { ok: true, value: await handlers[kind](parsed.output as RequestOf<Table, Kind>) };
}

function refuse(code: string, message: string): Reply {
  return { ok: false, error: { code, message } };
}
