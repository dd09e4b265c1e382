import * as v from 'valibot';
import { parseJson } from '../../src/core/parse-json';
import { Problem } from '../problem';

/** Whose it is, as by HTTP: the token opens what it opens there. */
const Token = v.pipe(v.string(), v.maxLength(200));

/** What a record of a stream holds, in JSON: a request that would else come by HTTP. */
export const StreamRecord = v.variant('kind', [
  v.strictObject({
    kind: v.literal('labels'),
    token: Token,
    /** A ULID, as in the header Idempotency-Key. */
    batch: v.string(),
    /** As the lines of POST /v1/labels; each is checked by itself. */
    labels: v.pipe(v.array(v.unknown()), v.nonEmpty()),
  }),
  v.strictObject({
    kind: v.literal('ticket'),
    token: Token,
    /** Name of a form, as in POST /v1/enrich. */
    form: v.string(),
    /** What the helpdesk's webhook would send. */
    ticket: v.unknown(),
  }),
]);
export type StreamRecord = v.InferOutput<typeof StreamRecord>;

/** As much as a request by HTTP may hold once it is unpacked; the streams themselves allow less. */
const maxBytes = 8_000_000;

/** Throws Problem if the record can be none of ours, however often it comes. */
export function readRecord(data: Uint8Array): StreamRecord {
  if (data.length > maxBytes) throw new Problem('too-large');
  const record = v.safeParse(StreamRecord, parseJson(new TextDecoder().decode(data)));
  if (!record.success) throw new Problem('bad-body');
  return record.output;
}
