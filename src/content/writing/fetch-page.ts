import { nodes } from '../drivers/nodes';
import { withinAnswerTime } from '../reading/answer-time';
import { readDocument, send } from '../reading/fetch-document';
import { unusableInWords } from '../reading/fetch-json';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { WriteProblem } from './write-problem';

export interface FetchedPage {
  document: Document;
  /** Where it came from in the end. */
  url: URL;
}

/**
 * A page of the helpdesk, fetched with the session and parsed, not shown. `path` is without names in braces. Rejects
 * with `AnswerUnusable`, or with a `WriteProblem` where it would be of another origin.
 */
export async function fetchPage(
  page: TicketPage,
  path: string | undefined,
  world: World,
): Promise<FetchedPage> {
  if (path === undefined) throw new WriteProblem('unreachable');
  const target = new URL(path, page.url.origin);
  if (target.origin !== page.url.origin) throw new WriteProblem('unreachable');
  return withinAnswerTime(world, async (signal) => {
    const response = await send(world, target, {
      credentials: 'same-origin',
      // What was written is read back: an address with a query outlives a write in the browser's cache.
      cache: 'no-store',
      headers: { accept: 'text/html' },
      signal,
    });
    if (!response.ok) throw await unusableInWords(response);
    const url = new URL(response.url || target.href);
    if (url.origin !== page.url.origin) throw new WriteProblem('session');
    return { document: await readDocument(response), url };
  });
}

/** What is missing on a page says why: it is the one to log in, or this person may not see it. */
export function missingOn(document: Document): WriteProblem {
  return new WriteProblem(isLogin(document) ? 'session' : 'forbidden');
}

/** Whether this is a page to log in. */
export function isLogin(document: Document): boolean {
  return nodes.querySelector(document, 'input[type="password"]') !== null;
}
