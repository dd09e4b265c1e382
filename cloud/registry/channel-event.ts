import * as v from 'valibot';
import { millisecondsPerDay } from '../../src/core/days';
import { BundleReference, type Release, Sha256, SignedRelease } from '../../src/core/release/release';

const happened = {
  format: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** First digits of the SHA-256 of the administrator's token, or the name of a job. */
  by: v.string(),
  /** What the clients get from then on. */
  signed: SignedRelease,
  /** SHA-256 of the entry before, as it is stored. The first one has none, nor have those of earlier versions. */
  before: v.optional(Sha256),
};

/** One entry of a channel's log. Entries are never changed or taken away. */
export const ChannelEvent = v.variant('action', [
  v.strictObject({
    ...happened,
    action: v.literal('promote'),
    bundle: BundleReference,
    /** Share of the profiles; at 100 the bundle becomes the stable one. */
    percent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  v.strictObject({ ...happened, action: v.literal('rollback') }),
  /** The same again, to be used for longer. */
  v.strictObject({ ...happened, action: v.literal('renew') }),
]);
export type ChannelEvent = v.InferOutput<typeof ChannelEvent>;

/** What is asked of a channel, before it has happened. */
export type ChannelAct =
  | { action: 'promote'; bundle: BundleReference; percent: number }
  | { action: 'rollback' }
  | { action: 'renew' };

export interface ChannelState {
  /** Stable bundles one after the other; the last one is the current one. */
  stable: readonly BundleReference[];
  canary?: { percent: number; bundle: BundleReference };
}

/** Goes through a log from its beginning. */
export function stateAfter(acts: readonly ChannelAct[]): ChannelState {
  return acts.reduce(applyAct, { stable: [] });
}

/** A rollback ends a trial, or else takes the last promotion away; behind the first one is the shipped model. */
function applyAct(state: ChannelState, act: ChannelAct): ChannelState {
  if (act.action === 'renew') return state;
  if (act.action === 'rollback') {
    return { stable: state.canary ? state.stable : state.stable.slice(0, -1) };
  }
  const { bundle, percent } = act;
  if (percent < 100) return { stable: state.stable, canary: { percent, bundle } };
  return { stable: [...state.stable, bundle] };
}

export function canRollBack({ stable, canary }: ChannelState): boolean {
  return stable.length > 0 || canary !== undefined;
}

/** Whether the act would leave everything as it is. */
export function isDone(act: ChannelAct, { stable, canary }: ChannelState): boolean {
  if (act.action !== 'promote') return false;
  if (act.percent < 100) return canary?.percent === act.percent && canary.bundle.sha256 === act.bundle.sha256;
  return canary === undefined && stable.at(-1)?.sha256 === act.bundle.sha256;
}

const daysToUse = 30;
/** Days before expiry at which a release should be renewed. */
export const daysToRenew = 15;

/** @param number of the log entry that it is signed for */
export function releaseOf(channel: string, number: number, state: ChannelState, now: number): Release {
  return {
    format: 1,
    channel,
    number,
    at: new Date(now).toISOString(),
    expires: new Date(now + daysToUse * millisecondsPerDay).toISOString(),
    stable: state.stable.at(-1) ?? null,
    ...(state.canary && { canary: state.canary }),
  };
}
