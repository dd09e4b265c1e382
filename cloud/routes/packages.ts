import type { Context } from 'hono';
import * as v from 'valibot';
import { Sha256 } from '../../src/core/release/release';
import { Problem } from '../problem';
import { packageName } from '../registry/packages';
import type { Store } from '../store/store';
import { isUnchanged } from './conditional';

/** The bytes that are named by their own hash: they can be kept for ever, and whoever gets them checks them. */
export async function sendPackage(context: Context, store: Store): Promise<Response> {
  const sha256 = v.safeParse(Sha256, context.req.param('sha256'));
  if (!sha256.success) throw new Problem('no-package');
  const etag = `"${sha256.output}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, max-age=31536000, immutable' };
  if (isUnchanged(context, etag)) return new Response(null, { status: 304, headers });
  const bytes = await store.get(packageName(sha256.output));
  if (!bytes) throw new Problem('no-package');
  const type = { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' };
  return new Response(new Uint8Array(bytes), { headers: { ...headers, ...type } });
}
