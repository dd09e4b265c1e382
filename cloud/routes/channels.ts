import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../caller';
import { Problem } from '../problem';
import { readText } from '../read-body';
import {
  type ChannelEvent,
  ChannelName,
  type ChannelState,
  canRollBack,
  Sha256,
  stateAfter,
} from '../registry/channel-event';
import type { ChannelLog } from '../registry/channel-log';
import { findWholeModel } from '../registry/packages';
import type { Services } from '../services';
import { isUnchanged } from './conditional';

const Change = v.variant('action', [
  v.strictObject({ action: v.literal('promote'), package: Sha256 }),
  v.strictObject({ action: v.literal('rollback') }),
]);
type Change = v.InferOutput<typeof Change>;

const limits = { sent: 10_000, unpacked: 10_000 };

/** What the channel's clients should run. */
export async function showChannel(context: Context, log: ChannelLog): Promise<Response> {
  const channel = channelOf(context);
  const state = stateAfter(channel, await log.read(channel));
  if (!state) throw new Problem('no-release');
  return stateResponse(context, state);
}

/** Promotes a package or goes back to the release before. Promoting what is there already changes nothing. */
export async function changeChannel(
  context: Context,
  services: Services,
  log: ChannelLog,
  by: Caller | undefined,
): Promise<Response> {
  const channel = channelOf(context);
  const change = await readChange(context);
  const before = await log.read(channel);
  const current = stateAfter(channel, before);
  const isSame = change.action === 'promote' && change.package === current?.package;
  if (current && isSame) return stateResponse(context, current);
  const happened = {
    format: 1,
    at: new Date(services.now()).toISOString(),
    by: by?.tokenHash.slice(0, 12) ?? '',
  } as const;
  const event = await eventFor(change, before, services, happened);
  await log.append(channel, before, event);
  const state = stateAfter(channel, [...before, event]);
  if (!state) throw new Problem('no-release');
  return stateResponse(context, state);
}

async function eventFor(
  change: Change,
  before: readonly ChannelEvent[],
  { store }: Services,
  happened: { format: 1; at: string; by: string },
): Promise<ChannelEvent> {
  if (change.action === 'rollback') {
    if (!canRollBack(before)) throw new Problem('nothing-before');
    return { ...happened, action: 'rollback' };
  }
  const { name, version } = await findWholeModel(store, change.package);
  return { ...happened, action: 'promote', package: change.package, name, version };
}

async function readChange(context: Context): Promise<Change> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('wrong-type');
  const text = await readText(context.req.raw, limits);
  try {
    return v.parse(Change, JSON.parse(text));
  } catch {
    throw new Problem('bad-body');
  }
}

function channelOf(context: Context): string {
  const result = v.safeParse(ChannelName, context.req.param('channel'));
  if (!result.success) throw new Problem('not-found');
  return result.output;
}

function stateResponse(context: Context, state: ChannelState): Response {
  const body = JSON.stringify(state);
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (context.req.method === 'GET' && isUnchanged(context, etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
