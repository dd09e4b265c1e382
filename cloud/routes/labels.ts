import type { Context } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../caller';
import { takeBatch } from '../lake/intake';
import { Ulid } from '../lake/label-line';
import { takenBy } from '../lake/taken';
import { Problem } from '../problem';
import type { RateLimit } from '../rate-limit';
import { type BodyLimits, readText } from '../read-body';
import type { Services } from '../services';

/** 1,000 labels are about half a megabyte; with texts or hashes more fit only in several batches. */
export const bodyLimits: BodyLimits = { sent: 2_000_000, unpacked: 8_000_000 };

/** Takes a batch of labels, a JSON object per line. */
export async function receiveLabels(
  context: Context,
  { store, configuration, now }: Services,
  caller: Caller | undefined,
  bytes: RateLimit,
): Promise<Response> {
  if (!caller) throw new Problem('no-token');
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-ndjson') throw new Problem('wrong-type');
  const batch = batchIdOf(context);
  const body = await readText(context.req.raw, bodyLimits);
  bytes.count(caller.tokenHash, Buffer.byteLength(body));
  const taken = takenBy(caller.tokenHash, now());
  const answer = await takeBatch(store, batch, body, configuration.labelLevel, taken);
  const { accepted, repeated, refused } = answer;
  context.set('labels', { accepted, repeated, refused });
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}

/** The id that identifies a repeated request. Throws Problem. */
export function batchIdOf(context: Context): string {
  const id = v.safeParse(Ulid, context.req.header('idempotency-key'));
  if (!id.success) throw new Problem('bad-batch-id');
  return id.output;
}
