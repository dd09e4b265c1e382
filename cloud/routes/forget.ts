import type { Context } from 'hono';
import { type Caller, nameCaller } from '../caller';
import { noteForgotten, ToForget } from '../lake/forgotten';
import type { Services } from '../services';
import { readJson } from './read-json';

const maxBytes = 1_000;

/** Notes whose labels an administrator wants taken out; the next run of the jobs does it, and learns again. */
export async function receiveForget(
  context: Context,
  { store, configuration, now }: Services,
  by: Caller | undefined,
): Promise<Response> {
  const what = await readJson(context, ToForget, maxBytes);
  await noteForgotten(store, what, by ? nameCaller(by, configuration) : '', now());
  return Response.json({ noted: what }, { status: 202, headers: { 'Cache-Control': 'no-store' } });
}
