import * as v from 'valibot';
import {
  Envelope,
  type MessageKind,
  protocol,
  type Reply,
  type Request,
  type Response,
  type Sender,
} from './protocol';

export type Handlers = {
  [K in MessageKind]: (request: Request<K>) => Promise<Response<K>>;
};

/** An error whose code and message may be shown to whoever asked. */
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
 * Answers one message; `undefined` for what is not ours, so that other listeners may answer.
 * Not `async` itself: an async listener would answer every message, the unknown ones with `null`.
 */
export function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  report: (error: unknown) => void,
): Promise<Reply> | undefined {
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success || !isKind(envelope.output.kind)) return undefined;
  return run(handlers, envelope.output.kind, envelope.output.request, sender).catch((error: unknown) => {
    if (error instanceof AnswerError) return refuse(error.code, error.message);
    report(error);
    return refuse('failed', 'Something went wrong inside the extension.');
  });
}

async function run<K extends MessageKind>(
  handlers: Handlers,
  kind: K,
  input: unknown,
  sender: Sender,
): Promise<Reply> {
  const { from, request } = protocol[kind];
  if (!(from as readonly Sender[]).includes(sender))
    return refuse('not-allowed', `${kind} is not for a ${sender}.`);
  const parsed = v.safeParse(request, input);
  if (!parsed.success)
    return refuse('bad-request', `${kind}: ${v.flatten(parsed.issues).root?.[0] ?? 'wrong form'}`);
  return { ok: true, value: await handlers[kind](parsed.output as Request<K>) };
}

function isKind(kind: string): kind is MessageKind {
  return Object.hasOwn(protocol, kind);
}

function refuse(code: string, message: string): Reply {
  return { ok: false, error: { code, message } };
}
