import type { Context } from 'hono';

/** Whether the caller has this already, by `If-None-Match`. */
export function isUnchanged(context: Context, etag: string): boolean {
  const known = context.req.header('if-none-match') ?? '';
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
