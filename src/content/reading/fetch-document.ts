import { withinAnswerTime } from './answer-time';
import { AnswerUnusable, unusable } from './fetch-json';
import { limits } from './limits';
import type { World } from './world';

/**
 * A page of the helpdesk, fetched with the session of whoever is logged in, parsed and not shown. `address` is relative
 * to the page. Rejects with `AnswerUnusable` where the answer is refused, redirected, late, too long or elsewhere.
 */
export async function fetchDocument(address: string, page: URL, world: World): Promise<Document> {
  const target = URL.parse(address, page);
  if (target?.origin !== page.origin) throw new AnswerUnusable('An adapter may only ask the page itself.');
  return withinAnswerTime(world, async (signal) => {
    const response = await send(world, target, {
      credentials: 'same-origin',
      // A redirect is a login page, or leads to somebody else.
      redirect: 'manual',
      headers: { accept: 'text/html' },
      signal,
    });
    if (!response.ok) throw unusable(response);
    return readDocument(response);
  });
}

/** Parsed and not shown. Rejects with `AnswerUnusable` where it is too long, or ends early. */
export async function readDocument(response: Response): Promise<Document> {
  const html = await response.text().catch(() => {
    throw new AnswerUnusable('The answer ended early.');
  });
  if (html.length > limits.answer) throw new AnswerUnusable('Too long');
  return new DOMParser().parseFromString(html, 'text/html');
}

/** A request that fails as a whole is an answer that cannot be used. */
export async function send(world: World, target: URL, init: RequestInit): Promise<Response> {
  try {
    return await world.fetch(target.href, init);
  } catch (cause) {
    world.signal.throwIfAborted();
    throw new AnswerUnusable(`${target.pathname}: ${cause instanceof Error ? cause.name : 'failed'}`);
  }
}
