import type { Context } from 'hono';
import * as v from 'valibot';
import { millisecondsPerDay } from '../../src/core/days';
import type { Caller } from '../caller';
import { tokenDigits } from '../lake/taken';
import { listPredictions, placeShape } from '../predictions/list-predictions';
import { Problem } from '../problem';
import type { Services } from '../services';

const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((day) => {
    const time = new Date(day);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
  }),
);
const longest = 366;

const Question = v.pipe(
  v.strictObject({
    helpdesk: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
    head: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))),
    from: Day,
    to: Day,
    after: v.optional(v.pipe(v.string(), v.regex(placeShape))),
    limit: v.optional(
      v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number), v.maxValue(500)),
      '100',
    ),
  }),
  v.check(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < longest * millisecondsPerDay),
);

/**
 * Predictions that the cloud has made, by page: all of them for an administrator, for a helpdesk's token those of the tickets
 * that came by it. Throws Problem and StoreError.
 */
export async function showPredictions(
  context: Context,
  { store }: Services,
  caller: Caller | undefined,
): Promise<Response> {
  if (!caller) throw new Problem('no-token');
  const asked = v.safeParse(Question, context.req.query());
  if (!asked.success) throw new Problem('bad-question');
  const own = caller.role === 'administrator' ? {} : { token: tokenDigits(caller.tokenHash) };
  const page = await listPredictions(store, { ...asked.output, ...own });
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } });
}
