import type { Context } from 'hono';
import type { Services } from '../services';
import { keepCounts, ShownCounts } from '../stats/shown-counts';
import { batchIdOf } from './labels';
import { readJson } from './read-json';

const maxBytes = 50_000;

/** Takes how often one profile's suggestions were made and seen on a day. */
export async function receiveCounts(context: Context, { store, now }: Services): Promise<Response> {
  const id = batchIdOf(context);
  await keepCounts(store, id, await readJson(context, ShownCounts, maxBytes), now());
  return Response.json({ id }, { headers: { 'Cache-Control': 'no-store' } });
}
