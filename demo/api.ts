import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { TicketStore } from './store';

export interface ApiAnswer {
  status: number;
  body: unknown;
}

const FieldsBody = v.object({
  fields: v.partial(
    v.object({
      priority: v.picklist(['', 'low', 'normal', 'high', 'urgent']),
      status: v.picklist(['new', 'open', 'pending', 'solved']),
      queue: v.picklist(['it-support', 'billing', 'product', 'workplace', 'edge-cases']),
      type: v.picklist(['', 'question', 'incident', 'problem', 'request']),
      assignee: v.string(),
      tags: v.array(v.string()),
    }),
  ),
});
const MessageBody = v.object({
  role: v.picklist(['agent', 'internal']),
  text: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});

const maxBodyLength = 1_000_000;

/**
 * Answers `GET tickets?queue=…`, `GET tickets/{id}`, `PUT tickets/{id}` (fields) and
 * `POST tickets/{id}/messages`. `path` begins after `/api/`.
 */
export async function answerApi(
  store: TicketStore,
  path: string,
  url: URL,
  request: IncomingMessage,
): Promise<ApiAnswer> {
  if (path === 'tickets') return { status: 200, body: store.list(url.searchParams.get('queue') ?? 'all') };
  const [, id = '', messages] = /^tickets\/([^/]+)(\/messages)?$/.exec(path) ?? [];
  if (!store.find(id)) return { status: 404, body: { error: 'There is no such ticket.' } };
  const key = `${request.method} ${messages ? 'messages' : 'ticket'}`;
  if (key === 'GET ticket') return { status: 200, body: store.find(id) };
  if (key === 'PUT ticket') {
    const body = v.safeParse(FieldsBody, await readJson(request));
    if (!body.success) return { status: 422, body: { error: 'These are not fields of a ticket.' } };
    return { status: 200, body: store.changeFields(id, body.output.fields) };
  }
  if (key === 'POST messages') {
    const body = v.safeParse(MessageBody, await readJson(request));
    if (!body.success) return { status: 422, body: { error: 'A message needs a role and a text.' } };
    return { status: 201, body: store.addMessage(id, body.output.role, body.output.text) };
  }
  return { status: 405, body: { error: 'This is not possible here.' } };
}

/** `undefined` for what is too large or no JSON; the schemas refuse it then. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > maxBodyLength) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
