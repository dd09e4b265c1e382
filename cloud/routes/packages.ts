import type { Context } from 'hono';
import * as v from 'valibot';
import { pieceBytes } from '../../src/core/release/piece';
import { Sha256 } from '../../src/core/release/release';
import { Problem } from '../problem';
import { packageName } from '../registry/packages';
import type { Store } from '../store/store';
import { isUnchanged } from './conditional';

/**
 * The bytes that are named by their own hash, whole or in pieces: they can be cached for ever, and the client checks
 * them.
 */
export async function sendPackage(context: Context, store: Store): Promise<Response> {
  const sha256 = v.safeParse(Sha256, context.req.param('sha256'));
  if (!sha256.success) throw new Problem('no-package');
  const etag = `"${sha256.output}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, max-age=31536000, immutable' };
  if (isUnchanged(context, etag)) return new Response(null, { status: 304, headers });
  const bytes = await store.get(packageName(sha256.output));
  if (!bytes) throw new Problem('no-package');
  const sent = {
    ...headers,
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
  };
  const range = readRange(context.req.header('range'), bytes.length);
  if (!range) {
    if (bytes.length > pieceBytes) throw new Problem('ask-in-pieces');
    return new Response(new Uint8Array(bytes), { headers: sent });
  }
  const { first, last } = range;
  return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
    status: 206,
    headers: { ...sent, 'Content-Range': `bytes ${first}-${last}/${bytes.length}` },
  });
}

/**
 * One range, as RFC 9110 has it, cut to the size of a piece. Undefined if there is none, or one of another form,
 * which the standard lets a server ignore. Throws Problem.
 */
function readRange(header: string | undefined, total: number): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = Math.min(to ? Number(to) : total - 1, first + pieceBytes - 1, total - 1);
  if (last < first) throw new Problem('no-such-range', { 'Content-Range': `bytes */${total}` });
  return { first, last };
}
