import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { millisecondsPerHour } from '../../src/core/days';
import { describeError } from '../describe-error';
import { logSafely } from '../log-safely';
import type { Metrics } from '../metrics';
import type { LiveFeed } from '../predictions/live-feed';
import { mostLate } from '../predictions/live-ticket';
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
/** Whoever reads nothing is let go after so long. */
const longestWait = 10_000;

const Moment = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse), v.finite());
const Question = v.strictObject({ since: v.optional(Moment) });

/**
 * What the cloud predicts, as it is made, as server-sent events. The request's own line of the log is written when the answer
 * begins; where it ends in a problem there is another one. Throws Problem.
 */
export function streamLive(
  context: Context<{ Variables: { trace: Trace } }>,
  services: Services,
  metrics: Metrics,
  feed: LiveFeed,
): Response {
  const { now } = services;
  const asked = v.safeParse(Question, context.req.query());
  if (!asked.success) throw new Problem('bad-question');
  const start = now();
  const wanted = asked.output.since ?? start - usuallyBack;
  const since = Math.min(start, Math.max(start - mostBack, wanted));
  const look = feed.watch(since);
  const response = streamSSE(context, async (stream) => {
    const limit = setTimeout(() => stream.abort(), longestAnswer + longestWait);
    try {
      // Headers leave with the first bytes.
      await stream.write(': watching\n\n');
      while (!stream.aborted) {
        const at = now();
        for (const ticket of await look(at))
          await stream.writeSSE({ event: 'ticket', data: JSON.stringify(ticket) });
        // By the clock here: whoever asks again need not know what time it is.
        const next = new Date(Math.max(since, at - mostLate)).toISOString();
        await stream.writeSSE({ event: 'looked', data: next });
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
    } finally {
      clearTimeout(limit);
    }
  });
  response.headers.set('Cache-Control', 'no-store');
  // Of HTTP/1.1 alone; whoever sends the answer adds what is needed.
  response.headers.delete('Transfer-Encoding');
  response.headers.delete('Connection');
  return response;
}
