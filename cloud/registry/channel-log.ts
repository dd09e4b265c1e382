import * as v from 'valibot';
import { Problem } from '../problem';
import { type Store, StoreError } from '../store/store';
import { ChannelEvent } from './channel-event';

/** The append-only logs of all channels: `registry/<channel>/<number>.json`. */
export interface ChannelLog {
  /** All entries in order. Throws StoreError where one is missing or damaged. */
  read(channel: string): Promise<readonly ChannelEvent[]>;
  /** Adds an entry behind those that were read. Throws Problem where another one was faster. */
  append(channel: string, before: readonly ChannelEvent[], event: ChannelEvent): Promise<void>;
}

const digits = 8;

/** Entries never change, so each is read from the store once. */
export function channelLog(store: Store): ChannelLog {
  const known = new Map<string, ChannelEvent>();

  async function readEvent(name: string): Promise<ChannelEvent> {
    const event = known.get(name) ?? parseEvent(name, await store.get(name));
    known.set(name, event);
    return event;
  }

  return {
    async read(channel) {
      const names: string[] = [];
      for await (const name of store.list(`registry/${channel}/`)) names.push(name);
      if (names.some((name, i) => name !== eventName(channel, i + 1))) {
        throw new StoreError('find every entry of', `registry/${channel}`);
      }
      return Promise.all(names.map(readEvent));
    },
    async append(channel, before, event) {
      const bytes = new TextEncoder().encode(JSON.stringify(event));
      const result = await store.putIfAbsent(eventName(channel, before.length + 1), bytes);
      if (result === 'exists') throw new Problem('channel-moved');
    },
  };
}

function eventName(channel: string, number: number): string {
  return `registry/${channel}/${String(number).padStart(digits, '0')}.json`;
}

function parseEvent(name: string, bytes: Uint8Array | undefined): ChannelEvent {
  try {
    return v.parse(ChannelEvent, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new StoreError('give back whole', name, error);
  }
}
