import type { IncomingMessage } from 'node:http';

/** Ways in which a test may make the demo misbehave, set by the query of a page or of the request itself. */
export interface Switches {
  /** `?delay=MS`: the JSON interface answers that much later. */
  delay: number;
  /** `?api=fail`: the JSON interface answers with status 500. */
  apiFails: boolean;
}

const maxDelay = 30_000;

/**
 * Reads the switches of a request, and those of the page that sent it: a reader that knows nothing of
 * switches asks for plain `/api/tickets/4821`, and the page's address travels with it as the referrer.
 */
export function readSwitches(request: IncomingMessage, url: URL): Switches {
  const page = URL.canParse(request.headers.referer ?? '')
    ? new URL(request.headers.referer ?? '')
    : undefined;
  const read = (name: string) => url.searchParams.get(name) ?? page?.searchParams.get(name);
  const delay = Number(read('delay') ?? 0);
  return {
    delay: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), maxDelay) : 0,
    apiFails: read('api') === 'fail',
  };
}
