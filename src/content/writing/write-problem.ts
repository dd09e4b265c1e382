import { AnswerUnusable } from '../reading/fetch-json';
import type { Written } from './written';

/**
 * Why a field was not written. `session`: logged out; `forbidden`: not allowed, or not there for this person;
 * `closed`: the ticket takes no changes; `locked`: a colleague works on it; `missing`: the ticket or the page that changes
 * it is gone; `merged`: it is part of another by now; `conflict`: somebody else has just changed it; `busy`: too many requests; `refused`: the value is not taken;
 * `several`: the field has several values, of which only one could be written and put back, or which cannot all be read;
 * `gone`: the field's list has no such value; `ambiguous`: there are several of that name; `note`: the helpdesk wants
 * more with it; `unconfirmed`: afterwards the field had another value; `left`: another ticket is shown by now;
 * `unreachable`: anything else.
 */
export type WriteProblemCode =
  | 'session'
  | 'forbidden'
  | 'closed'
  | 'locked'
  | 'missing'
  | 'merged'
  | 'conflict'
  | 'busy'
  | 'refused'
  | 'gone'
  | 'ambiguous'
  | 'several'
  | 'note'
  | 'unconfirmed'
  | 'left'
  | 'unreachable';

export class WriteProblem extends Error {
  override name = 'WriteProblem';
  constructor(
    readonly code: WriteProblemCode,
    /** Seconds to wait, of `busy`. */
    readonly retryAfter?: number,
    /** What was changed all the same, of `unconfirmed`. */
    readonly written: readonly Written[] = [],
  ) {
    super(code);
  }
}

const byStatus: Record<number, WriteProblemCode> = {
  0: 'session',
  // Success, but no JSON: a page, which is the one to log in.
  200: 'session',
  401: 'session',
  403: 'forbidden',
  404: 'missing',
  405: 'forbidden',
  410: 'missing',
  400: 'refused',
  422: 'refused',
  409: 'conflict',
  412: 'conflict',
  423: 'locked',
  429: 'busy',
};

/** Words of the products' own code rather than of a person's language; those who log somebody out send them with a 403, too. */
const loggedOut =
  /must log ?in|login required|authentication required|not logged in|unauthenticated|session (?:has )?expired/i;
const lockedWords = /\blocked by\b|\bis locked\b/i;

/** What went wrong while asking the helpdesk; anything but its answers is passed on as it is. */
export function toWriteProblem(error: unknown): unknown {
  if (!(error instanceof AnswerUnusable)) return error;
  return new WriteProblem(codeOf(error), error.retryAfter);
}

/** By what the helpdesk says first, since products use one status for several reasons. */
function codeOf({ status = -1, words }: AnswerUnusable): WriteProblemCode {
  const isRefusal = status >= 400 && status < 500 && status !== 429;
  if (isRefusal && (loggedOut.test(words) || /type=["']?password/i.test(words))) return 'session';
  if (isRefusal && lockedWords.test(words)) return 'locked';
  return byStatus[status] ?? 'unreachable';
}
