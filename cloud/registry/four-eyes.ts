import * as v from 'valibot';
import { type Caller, isAdministrator } from '../caller';
import type { Configuration } from '../configuration';
import { Problem } from '../problem';
import { keepRecord, readRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import type { ChannelAct } from './channel-event';

const Asked = v.object({ format: v.literal(1), at: v.string(), tokenHash: v.string(), by: v.string() });

/** Beside the channels, whose names begin with a letter. */
const prefix = 'registry/_asked/';

export interface Promotion {
  channel: string;
  act: Extract<ChannelAct, { action: 'promote' }>;
  /** How many entries the channel's log has: what was asked before another change counts no more. */
  entries: number;
}

/**
 * Notes that this administrator asks for a promotion; gives who has asked for it before, with another token that still opens
 * as much. Throws Problem if there is no such approval, or StoreError.
 */
export async function findSecond(
  store: Store,
  { channel, act, entries }: Promotion,
  { tokenHash, by, now }: Pick<Caller, 'tokenHash'> & { by: string; now: number },
  configuration: Configuration,
): Promise<string> {
  const what = [channel, act.bundle.sha256, act.percent, entries];
  const folder = `${prefix}${sha256Of(JSON.stringify(what)).slice(0, 32)}/`;
  const record = { format: 1, at: new Date(now).toISOString(), tokenHash, by };
  await keepRecord(store, `${folder}${sha256Of(tokenHash).slice(0, 32)}.json`, record);
  for await (const name of store.list(folder)) {
    const asked = await readRecord(store, name, Asked);
    // An approval by a token that was removed from the settings no longer counts.
    if (asked.tokenHash !== tokenHash && isAdministrator(asked.tokenHash, configuration, now))
      return asked.by;
  }
  throw new Problem('needs-another');
}
