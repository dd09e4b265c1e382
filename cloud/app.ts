import { type Context, Hono } from 'hono';
import { routePath } from 'hono/route';
import { type Caller, identify, may, type Role } from './caller';
import { allowCrossOrigin } from './cross-origin';
import { describeError } from './describe-error';
import { logSafely } from './log-safely';
import { createMetrics } from './metrics';
import { Problem, problemResponse } from './problem';
import { rateLimit } from './rate-limit';
import { routesOf } from './routes';
import type { RequestEntry, Services } from './services';
import { continueTrace, type Trace } from './trace';

/** What one request carries with it, besides what it asks. */
interface Variables {
  trace: Trace;
  /** Set by whoever took a batch of labels. */
  labels?: RequestEntry['labels'];
}
export type App = Hono<{ Variables: Variables }>;

/** The whole HTTP interface, as openapi.json describes it, on web-standard requests and answers. */
export function createApp(services: Services, metrics = createMetrics()): App {
  const app: App = new Hono();
  const limit = rateLimit(services.configuration.requestsPerMinute, 60_000, services.now);
  const routes = routesOf(services, metrics);
  app.onError((error, context) => problemResponse(problemOf(error), context.var.trace.traceId));
  app.notFound((context) => problemResponse(new Problem('not-found'), context.var.trace.traceId));
  app.use(async (context, next) => {
    context.set('trace', continueTrace(context.req.header('traceparent')));
    const started = services.now();
    await next();
    const entry = requestEntry(context, started, services.now());
    logSafely(services, metrics, entry);
  });
  app.use(allowCrossOrigin);
  for (const { method, path, role, answer } of routes) {
    app.on(method, path, (context) => {
      const caller = role && admit(context, role);
      return answer(context, caller);
    });
  }
  for (const path of new Set(routes.map((each) => each.path))) {
    const methods = routes.filter((each) => each.path === path).map((each) => each.method);
    app.all(path, () => {
      throw new Problem('wrong-method', { Allow: methods.join(', ') });
    });
  }
  return app;

  function admit(context: Context, role: Role): Caller {
    const caller = identify(
      context.req.header('authorization') ?? null,
      services.configuration,
      services.now(),
    );
    limit.count(caller.tokenHash);
    if (!may(caller, role)) throw new Problem('wrong-role');
    return caller;
  }
}

function problemOf(error: Error): Problem {
  return error instanceof Problem ? error : new Problem(describeError(error).problem);
}

function requestEntry(
  context: Context<{ Variables: Variables }>,
  started: number,
  ended: number,
): RequestEntry {
  const { error } = context;
  const { trace, labels } = context.var;
  return {
    event: 'request',
    at: new Date(started).toISOString(),
    ...trace,
    method: context.req.method,
    route: routePath(context, -1),
    status: context.res.status,
    milliseconds: ended - started,
    ...(labels && { labels }),
    ...(error && describeError(error)),
  };
}
