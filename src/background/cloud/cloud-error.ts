import * as v from 'valibot';
import { readRetryAfter } from '../../core/retry-after';

export type CloudErrorCode =
  /** No answer, or not in time. */
  | 'unreachable'
  /** The token is missing, unknown or of another role. */
  | 'token'
  /** There is nothing to be had: no release, no such file. */
  | 'nothing-there'
  /** The cloud asks to wait. */
  | 'busy'
  /** The cloud refuses this request as it is; the same again is no use. */
  | 'refused'
  /** The cloud failed; later it may not. */
  | 'failed'
  /** More bytes than were expected. */
  | 'too-large'
  /** An address that is neither https nor on this computer. */
  | 'bad-address';

/** A request to the cloud that came to nothing. */
export class CloudError extends Error {
  override name = 'CloudError';
  constructor(
    readonly code: CloudErrorCode,
    /** What the cloud calls it (the codes of its API description), or the HTTP status. */
    readonly reason = '',
    /** Seconds that the cloud asks to wait. */
    readonly retryAfter?: number,
  ) {
    super(`The cloud: ${code}${reason && ` (${reason})`}`);
  }
}

const Problem = v.object({ code: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)) });

/** What an answer that is no success means. */
export async function errorOf(response: Response): Promise<CloudError> {
  const { status } = response;
  const problem = v.safeParse(Problem, await response.json().catch(() => undefined));
  const reason = problem.success ? problem.output.code : String(status);
  return new CloudError(codeOf(status), reason, readRetryAfter(response.headers));
}

function codeOf(status: number): CloudErrorCode {
  if (status === 401 || status === 403) return 'token';
  if (status === 404) return 'nothing-there';
  if (status === 429) return 'busy';
  return status >= 500 ? 'failed' : 'refused';
}
