import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { millisecondsPerHour } from '../../src/core/days';
import { describeError } from '../describe-error';
import { logSafely } from '../log-safely';
import type { Metrics } from '../metrics';
import { readLatest } from '../predictions/read-latest';
import { Problem, problems } from '../problem';
import type { Services } from '../services';
import type { Trace } from '../trace';

/** Milliseconds: how far back an answer begins where nothing is asked for, and at most. */
const usuallyBack = 600_000;
const mostBack = millisecondsPerHour;
const betweenLooks = 2_000;
/**
 * Whoever watches asks again after so long: platforms that send an answer only once it is whole send one then, and no function is
 * held for ever.
 */
const longestAnswer = 20_000;

const Question = v.strictObject({ since: v.optional(v.pipe(v.string(), v.isoTimestamp())) });

/**
 * What the cloud predicts, as it is made, as server-sent events. The request's own line of the log is written when the answer
 * begins; where it ends in a problem there is another one. Throws Problem.
 */
export function streamLive(
  context: Context<{ Variables: { trace: Trace } }>,
  services: Services,
  metrics: Metrics,
): Response {
  const { store, now } = services;
  const asked = v.safeParse(Question, context.req.query());
  if (!asked.success) throw new Problem('bad-question');
  const start = now();
  const wanted = asked.output.since === undefined ? start - usuallyBack : Date.parse(asked.output.since);
  const since = Math.min(start, Math.max(start - mostBack, wanted));
  const seen = new Set<string>();
  const response = streamSSE(context, async (stream) => {
    // Headers leave with the first bytes.
    await stream.write(': watching\n\n');
    try {
      while (!stream.aborted) {
        for (const ticket of await readLatest(store, { since, now: now() }, seen))
          await stream.writeSSE({ event: 'ticket', data: JSON.stringify(ticket) });
        if (now() - start >= longestAnswer) return;
        await stream.sleep(betweenLooks);
      }
    } catch (error) {
      const described = describeError(error);
      const [status, text] = problems[described.problem];
      const happened = { at: new Date(start).toISOString(), milliseconds: now() - start };
      const request = { event: 'request', method: 'GET', route: '/v1/live', status } as const;
      logSafely(services, metrics, { ...request, ...happened, ...context.var.trace, ...described });
      await stream.writeSSE({ event: 'problem', data: text });
    }
  });
  response.headers.set('Cache-Control', 'no-store');
  // Of HTTP/1.1 alone; whoever sends the answer adds what is needed.
  response.headers.delete('Transfer-Encoding');
  response.headers.delete('Connection');
  return response;
}
