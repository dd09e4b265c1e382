import type { Context } from 'hono';
import { millisecondsPerDay } from '../../src/core/days';
import { Problem } from '../problem';
import type { Services } from '../services';
import { readStats } from '../stats/stats';

const maxDays = 31;

/** Labels of the last days, by day and by head, without anything of a single agent. */
export async function showStats(context: Context, { store, now }: Services): Promise<Response> {
  const asked = context.req.query('days') ?? '7';
  if (!/^\d{1,2}$/.test(asked) || Number(asked) < 1 || Number(asked) > maxDays) throw new Problem('bad-body');
  const days = Array.from({ length: Number(asked) }, (_, i) => new Date(now() - i * millisecondsPerDay));
  return Response.json(await readStats(store, days), { headers: { 'Cache-Control': 'no-store' } });
}
