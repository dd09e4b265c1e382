import * as v from 'valibot';

export const ChannelName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const happened = {
  format: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** First digits of the SHA-256 of the administrator's token. */
  by: v.string(),
};

/** One entry of a channel's log. Entries are never changed or taken away. */
export const ChannelEvent = v.variant('action', [
  v.strictObject({
    ...happened,
    action: v.literal('promote'),
    /** SHA-256 of the model's manifest, which names the SHA-256 of its other files. */
    package: Sha256,
    name: v.string(),
    version: v.string(),
  }),
  v.strictObject({ ...happened, action: v.literal('rollback') }),
]);
export type ChannelEvent = v.InferOutput<typeof ChannelEvent>;

/** What the log comes to: the release that clients of the channel should run. */
export interface ChannelState {
  format: 1;
  channel: string;
  /** Number of the log's last entry. It only ever rises, so that an old answer is known as old. */
  release: number;
  at: string;
  package: string;
  name: string;
  version: string;
}

/** Goes through a log from its beginning; undefined where nothing is released. A rollback takes the last promotion away. */
export function stateAfter(channel: string, events: readonly ChannelEvent[]): ChannelState | undefined {
  const promoted: Extract<ChannelEvent, { action: 'promote' }>[] = [];
  for (const event of events) {
    if (event.action === 'promote') promoted.push(event);
    else promoted.pop();
  }
  const last = events.at(-1);
  const current = promoted.at(-1);
  if (!last || !current) return undefined;
  const { package: hash, name, version } = current;
  return { format: 1, channel, release: events.length, at: last.at, package: hash, name, version };
}

/** Whether there is an earlier release to go back to. */
export function canRollBack(events: readonly ChannelEvent[]): boolean {
  const depth = events.reduce((sum, { action }) => sum + (action === 'promote' ? 1 : -1), 0);
  return depth > 1;
}
