import * as v from 'valibot';
import { limits } from './limits';

export type Fetch = typeof fetch;

/** Why the helpdesk's interface gave no usable answer. */
export class AnswerUnusable extends Error {
  override name = 'AnswerUnusable';
}

/** An object, or a list with its places as keys. */
const JsonObject = v.record(v.string(), v.unknown());
export type JsonObject = v.InferOutput<typeof JsonObject>;

/**
 * Asks the page's own origin with the session of whoever is logged in. Rejects with `AnswerUnusable` where the
 * answer is refused, redirected, late, too long or no JSON object, and with the signal's reason where it is aborted.
 */
export async function fetchJson(
  path: string,
  page: URL,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<JsonObject> {
  const url = new URL(path, page.origin);
  if (url.origin !== page.origin) throw new AnswerUnusable('An adapter may only ask the page itself.');
  try {
    const response = await fetch(url.href, {
      credentials: 'same-origin',
      // A redirect is a login page, or leads to somebody else.
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.answerTime)]),
    });
    return await readJson(response);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof AnswerUnusable) throw cause;
    throw new AnswerUnusable(`${url.pathname}: ${cause instanceof Error ? cause.name : 'failed'}`);
  }
}

async function readJson(response: Response): Promise<JsonObject> {
  if (!response.ok) throw new AnswerUnusable(`Status ${response.status}`);
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) throw new AnswerUnusable('No JSON');
  const parsed = v.safeParse(JsonObject, JSON.parse(await readText(response)));
  if (!parsed.success) throw new AnswerUnusable('No JSON object');
  return parsed.output;
}

/** Stops reading where the answer is longer than we would ever use. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > limits.answer) {
      await reader.cancel();
      throw new AnswerUnusable('Too long');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
