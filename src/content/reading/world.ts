import type { PageQuestion } from '../../core/page-question';

export type Fetch = typeof fetch;

/** What reading a page needs of the world around it. */
export interface World {
  document: Document;
  fetch: Fetch;
  signal: AbortSignal;
  /** Milliseconds until an answer has to be there; `limits.answerTime` where nothing is said. */
  answerTime?: number;
  /** Asks a global of the page's own world; its answer is as trustworthy as the page. */
  askPage?: (question: PageQuestion) => Promise<string | undefined>;
  /** Answers with the helpdesk's lists of values, by what was asked: kept where several tickets are written to. */
  askedOptions?: Map<string, Promise<Readonly<Record<string, unknown[] | Record<string, unknown>>>>>;
  /** The cookies that scripts may read; those of the document where nothing is given. */
  readCookies?: () => string;
}

/** The same for what has to be finished once it is begun, though the ticket is left meanwhile. */
export function untilDone(world: World): World {
  return { ...world, signal: new AbortController().signal };
}
