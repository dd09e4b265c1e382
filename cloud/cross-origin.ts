import type { MiddlewareHandler } from 'hono';

const always = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Range, Retry-After',
};
const whenAsked = {
  ...always,
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Content-Encoding, Idempotency-Key, If-None-Match, Range, Traceparent',
  'Access-Control-Max-Age': '86400',
};

/**
 * Lets the extension ask from its own origin, so that it needs no permission for this server's. That opens nothing to
 * web pages: nothing is answered by cookies or by address, only by a token.
 */
export const allowCrossOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: whenAsked });
  await next();
  for (const [name, value] of Object.entries(always)) context.res.headers.set(name, value);
};
