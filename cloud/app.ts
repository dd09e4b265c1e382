import { type Context, Hono } from 'hono';
import { routePath } from 'hono/route';
import { type Caller, identify, type Role } from './caller';
import { allowCrossOrigin } from './cross-origin';
import { Problem, problemResponse } from './problem';
import { rateLimit } from './rate-limit';
import { channelLog } from './registry/channel-log';
import { postChange, showChannel } from './routes/channels';
import { receiveLabels } from './routes/labels';
import { sendPackage } from './routes/packages';
import { showStats } from './routes/stats';
import type { LogEntry, Services } from './services';
import { StoreError } from './store/store';

interface Route {
  method: 'GET' | 'POST';
  path: string;
  /** Who may; nobody in particular where it is left out. */
  role?: Role;
  answer(context: Context, caller: Caller | undefined): Response | Promise<Response>;
}

/** The whole HTTP interface, as openapi.json describes it, on web-standard requests and answers. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  const limit = rateLimit(services.configuration.requestsPerMinute, services.now);
  const routes = routesOf(services);
  app.onError((error) => problemResponse(problemOf(error)));
  app.notFound(() => problemResponse(new Problem('not-found')));
  app.use(async (context, next) => {
    const started = services.now();
    await next();
    services.log(logEntry(context, started, services.now()));
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
    app.all(path, () => problemResponse(new Problem('wrong-method', { Allow: methods.join(', ') })));
  }
  return app;

  function admit(context: Context, role: Role): Caller {
    const caller = identify(context.req.header('authorization') ?? null, services.configuration);
    limit.count(caller.tokenHash);
    if (role === 'administrator' && caller.role !== 'administrator') throw new Problem('wrong-role');
    return caller;
  }
}

function routesOf(services: Services): Route[] {
  const log = channelLog(services.store);
  const channel = '/v1/channels/:channel';
  const health = () => Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
  return [
    { method: 'GET', path: '/healthz', answer: health },
    { method: 'GET', path: channel, role: 'agent', answer: (c) => showChannel(c, log) },
    {
      method: 'POST',
      path: channel,
      role: 'administrator',
      answer: (c, by) => postChange(c, services, log, by),
    },
    {
      method: 'GET',
      path: '/v1/packages/:sha256',
      role: 'agent',
      answer: (c) => sendPackage(c, services.store),
    },
    { method: 'POST', path: '/v1/labels', role: 'agent', answer: (c) => receiveLabels(c, services) },
    { method: 'GET', path: '/v1/stats', role: 'administrator', answer: (c) => showStats(c, services) },
  ];
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  return new Problem(error instanceof StoreError ? 'store-failed' : 'server-error');
}

/** Only messages of our own errors are logged: another library's may quote what it was given. */
function logEntry(context: Context, started: number, ended: number): LogEntry {
  const { error } = context;
  return {
    event: 'request',
    at: new Date(started).toISOString(),
    method: context.req.method,
    route: routePath(context, -1),
    status: context.res.status,
    milliseconds: ended - started,
    ...(error && { problem: problemOf(error).code }),
    ...(error &&
      !(error instanceof Problem) && { error: error instanceof StoreError ? error.message : error.name }),
  };
}
