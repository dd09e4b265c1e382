import { AnswerUnusable } from '../reading/fetch-json';

/**
 * Why a field was not written. `session`: logged out; `forbidden`: not allowed, or not there for this person;
 * `closed`: the ticket takes no changes; `conflict`: somebody else has just changed it; `busy`: too many requests;
 * `refused`: the value is not taken; `unconfirmed`: afterwards the field had another value; `left`: another ticket is
 * shown by now; `unreachable`: anything else.
 */
export type WriteProblemCode =
  | 'session'
  | 'forbidden'
  | 'closed'
  | 'conflict'
  | 'busy'
  | 'refused'
  | 'unconfirmed'
  | 'left'
  | 'unreachable';

export class WriteProblem extends Error {
  override name = 'WriteProblem';
  constructor(
    readonly code: WriteProblemCode,
    /** Seconds to wait, of `busy`. */
    readonly retryAfter?: number,
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
  404: 'forbidden',
  405: 'forbidden',
  400: 'refused',
  422: 'refused',
  409: 'conflict',
  412: 'conflict',
  429: 'busy',
};

/** What went wrong while asking the helpdesk; anything but its answers is passed on as it is. */
export function toWriteProblem(error: unknown): unknown {
  if (!(error instanceof AnswerUnusable)) return error;
  return new WriteProblem(byStatus[error.status ?? -1] ?? 'unreachable', error.retryAfter);
}
