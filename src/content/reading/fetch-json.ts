import * as v from 'valibot';
import { readRetryAfter } from '../../core/retry-after';
import { withinAnswerTime } from './answer-time';
import { limits } from './limits';
import type { World } from './world';

/** Why the helpdesk's interface gave no usable answer. */
export class AnswerUnusable extends Error {
  override name = 'AnswerUnusable';
  constructor(
    message: string,
    /** Of the answer, where there was one; 0 for a redirection, which mostly leads to a login page. */
    readonly status?: number,
    /** Seconds after which the helpdesk wants to be asked again. */
    readonly retryAfter?: number,
    /** How the answer's text begins, to tell why it was refused; of what was written only, never shown or kept. */
    readonly words = '',
  ) {
    super(message);
  }
}

const Json = v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]);
/** An object or a list. */
export type Json = v.InferOutput<typeof Json>;

export interface JsonAnswer {
  json: Json;
  headers: Headers;
}

/**
 * Asks the page's own origin with the session of whoever is logged in. Rejects with `AnswerUnusable` where the
 * answer is refused, redirected, late, too long or neither object nor list, and with the signal's reason where it is aborted.
 */
export async function fetchJson(
  path: string,
  page: URL,
  world: Pick<World, 'fetch' | 'signal' | 'answerTime'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<JsonAnswer> {
  const url = new URL(path, page.origin);
  if (url.origin !== page.origin) throw new AnswerUnusable('An adapter may only ask the page itself.');
  try {
    return await withinAnswerTime(world, async (signal) => {
      const response = await world.fetch(url.href, {
        credentials: 'same-origin',
        // What was written is read back: an address with a query outlives a write in the browser's cache.
        cache: 'no-store',
        // A redirect is a login page, or leads to somebody else.
        redirect: 'manual',
        headers: { accept: 'application/json', ...headers },
        signal,
      });
      return { json: await readJson(response), headers: response.headers };
    });
  } catch (cause) {
    world.signal.throwIfAborted();
    if (cause instanceof AnswerUnusable) throw cause;
    throw new AnswerUnusable(`${url.pathname}: ${cause instanceof Error ? cause.name : 'failed'}`);
  }
}

async function readJson(response: Response): Promise<Json> {
  if (!response.ok) throw await unusableInWords(response);
  // Some products say so that there is nothing in a list.
  if (response.status === 204) return [];
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? ''))
    throw new AnswerUnusable('No JSON', response.status);
  const parsed = v.safeParse(Json, JSON.parse(await readText(response)));
  if (!parsed.success) throw new AnswerUnusable('No JSON object');
  return parsed.output;
}

/** Characters of a refusal that are looked at. */
const refusalWords = 4_000;

/** The same with the words of the refusal. */
export async function unusableInWords(response: Response): Promise<AnswerUnusable> {
  const { message, status, retryAfter } = unusable(response);
  const words = (await response.text().catch(() => '')).slice(0, refusalWords);
  return new AnswerUnusable(message, status, retryAfter, words);
}

/** What an answer with another status than success says. */
export function unusable(response: Response): AnswerUnusable {
  return new AnswerUnusable(`Status ${response.status}`, response.status, readRetryAfter(response.headers));
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
