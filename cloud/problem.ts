/** Every way in which a request can be refused, with its HTTP status and what a person can do about it. */
export const problems = {
  'no-token': [401, 'Send the token that your administrator gave you: Authorization: Bearer TOKEN.'],
  'wrong-token': [401, 'This token is not known here. It may have been replaced; ask your administrator.'],
  'expired-token': [401, 'The last day of this token is over. Ask your administrator for the new one.'],
  'wrong-role': [403, 'This needs the token of an administrator.'],
  'not-found': [404, 'There is nothing at this address.'],
  'no-dashboard': [404, 'The dashboard has not been built. Run npm run build:cloud.'],
  'no-release': [404, 'This channel has no release yet. The shipped model goes on working.'],
  'no-package': [404, 'There is no package with this SHA-256.'],
  'wrong-method': [405, 'This address does not answer to this method.'],
  'batch-differs': [409, 'This batch id was used for other labels. Make a new id for each batch.'],
  'channel-moved': [409, 'Somebody else changed this channel at the same moment. Look at it and try again.'],
  'needs-another': [
    409,
    'It is noted. Another administrator has to ask for the same promotion, with another token.',
  ],
  'nothing-before': [409, 'There is no earlier release in this channel to go back to.'],
  'no-signing-key': [
    409,
    'This cloud has no key to sign with. Set TRIAGE_LENS_SIGNING_KEYS or TRIAGE_LENS_MANAGED_KEYS and try again.',
  ],
  'too-large': [413, 'Send less at once.'],
  'ask-in-pieces': [
    400,
    'This file is too large for one answer of some hosts. Ask for pieces: Range: bytes=FIRST-LAST.',
  ],
  'no-such-range': [416, 'The file has no such bytes. Its length is in the header Content-Range.'],
  'wrong-type': [415, 'Send the content type and the content encoding that the API description names.'],
  'bad-body': [400, 'The body could not be read. Send it as the API description says.'],
  'bad-question': [
    400,
    'Ask as the API description says: known names, days that there are, at most a year of them.',
  ],
  'bad-batch-id': [400, 'Send the id of the batch, a ULID, as the header Idempotency-Key.'],
  'too-old': [400, 'What is more than 60 days old is not taken any more.'],
  'clock-ahead': [400, 'This is from the future. Set the clock of this machine.'],
  'no-such-form': [400, 'There is no form of this name. The API description lists the forms.'],
  'no-ticket': [
    400,
    'The body holds no ticket of this form: it needs an id, and a subject or a description.',
  ],
  'too-many-requests': [429, 'Wait as long as the header Retry-After says, in seconds.'],
  'helpdesk-failed': [
    502,
    'The helpdesk did not take the suggestions. Nothing was kept; send the same ticket again. Check address and token.',
  ],
  'model-failed': [503, 'The model could not be loaded. Promote another one, or go back to the one before.'],
  'signing-failed': [
    503,
    'A key did not sign, so nothing was changed. The log says which; look at its rights and its state, and try again.',
  ],
  'store-failed': [503, 'The store did not answer. Nothing is lost; send the same request again later.'],
  'server-error': [500, 'Something is wrong in the server. Its log has an entry for this moment.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** A refusal. What it says comes from the table alone, so that nothing of a request can get into an answer or a log. */
export class Problem extends Error {
  override name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly headers: Record<string, string> = {},
    /** What made it fail, where that is not the request itself: for the log. */
    cause?: unknown,
  ) {
    super(code, { cause });
  }

  get status(): number {
    return problems[this.code][0];
  }
}

/** The refusal as an answer, after RFC 9457. By the trace's id its line of the log can be found. */
export function problemResponse({ code, status, headers }: Problem, traceId: string): Response {
  const body = { type: `urn:triage-lens:${code}`, title: problems[code][1], status, code, traceId };
  const type = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify(body), { status, headers: { ...type, ...headers } });
}
