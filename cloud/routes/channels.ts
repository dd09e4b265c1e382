import type { Context } from 'hono';
import * as v from 'valibot';
import { ChannelName, Sha256, type SignedRelease } from '../../src/core/release/release';
import { type Caller, nameCaller } from '../caller';
import { Problem } from '../problem';
import { changeChannel } from '../registry/change-channel';
import { type ChannelAct, stateAfter } from '../registry/channel-event';
import type { ChannelLog } from '../registry/channel-log';
import { findSecond } from '../registry/four-eyes';
import type { ChannelHistory } from '../registry/history-answer';
import { findWholeBundle } from '../registry/packages';
import type { Services } from '../services';
import { sha256Of } from '../sha256';
import { isUnchanged } from './conditional';
import { readJson } from './read-json';

const Change = v.variant('action', [
  v.strictObject({
    action: v.literal('promote'),
    bundle: Sha256,
    percent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 100),
  }),
  v.strictObject({ action: v.literal('rollback') }),
  v.strictObject({ action: v.literal('renew') }),
]);
type Change = v.InferOutput<typeof Change>;

const maxBytes = 10_000;

/** What the channel's clients should run, signed. */
export async function showChannel(context: Context, log: ChannelLog): Promise<Response> {
  const last = (await log.read(channelOf(context))).at(-1);
  if (!last) throw new Problem('no-release');
  return releaseResponse(context, last.signed);
}

/** The channel's events, the latest first, and its present state. For people, hence not signed. */
export async function showHistory(context: Context, log: ChannelLog): Promise<Response> {
  const channel = channelOf(context);
  const events = await log.read(channel);
  const { stable, canary } = stateAfter(events);
  const entries = events.map(({ signed: _, ...event }, i) => ({ number: i + 1, ...event })).reverse();
  const history: ChannelHistory = {
    channel,
    stable: stable.at(-1) ?? null,
    before: stable.at(-2) ?? null,
    canary: canary ?? null,
    entries,
  };
  return Response.json(history, { headers: { 'Cache-Control': 'no-store' } });
}

/** Promotes a bundle, goes back to what was before, or renews what is there. */
export async function postChange(
  context: Context,
  { store, configuration, now }: Services,
  log: ChannelLog,
  caller: Caller | undefined,
): Promise<Response> {
  if (!caller) throw new Problem('no-token');
  const channel = channelOf(context);
  const act = await toAct(await readJson(context, Change, maxBytes), store);
  let by = nameCaller(caller, configuration);
  if (configuration.fourEyes && act.action === 'promote') {
    const { tokenHash } = caller;
    const entries = (await log.read(channel)).length;
    const asking = { tokenHash, by, now: now() };
    by += ` and ${await findSecond(store, { channel, act, entries }, asking, configuration)}`;
  }
  const event = await changeChannel(log, {
    channel,
    act,
    by,
    now: now(),
    keys: configuration.signingKeys,
    after: configuration.releasesAfter,
  });
  return releaseResponse(context, event.signed);
}

async function toAct(change: Change, store: Services['store']): Promise<ChannelAct> {
  if (change.action !== 'promote') return change;
  return { ...change, bundle: await findWholeBundle(store, change.bundle) };
}

function channelOf(context: Context): string {
  const result = v.safeParse(ChannelName, context.req.param('channel'));
  if (!result.success) throw new Problem('not-found');
  return result.output;
}

function releaseResponse(context: Context, signed: SignedRelease): Response {
  const body = JSON.stringify(signed);
  const etag = `"${sha256Of(body)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (context.req.method === 'GET' && isUnchanged(context, etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
