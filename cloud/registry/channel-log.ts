import * as v from 'valibot';
import { Problem } from '../problem';
import { sha256Of } from '../sha256';
import { type Store, StoreError } from '../store/store';
import { ChannelEvent } from './channel-event';

/** The append-only logs of all channels: `registry/<channel>/<number>.json`. */
export interface ChannelLog {
  /** All entries in order. Throws StoreError if one is missing, damaged, or another than the next one says. */
  read(channel: string): Promise<readonly ChannelEvent[]>;
  /** Adds an entry behind those that were read. Throws Problem if another one was faster. */
  append(channel: string, before: readonly ChannelEvent[], event: ChannelEvent): Promise<void>;
}

const digits = 8;

/** Entries never change, so each is read from the store once. */
export function channelLog(store: Store): ChannelLog {
  const known = new Map<string, Entry>();

  async function readEntry(name: string): Promise<Entry> {
    const entry = known.get(name) ?? parseEntry(name, await store.get(name));
    known.set(name, entry);
    return entry;
  }

  return {
    async read(channel) {
      const names: string[] = [];
      for await (const name of store.list(`registry/${channel}/`)) names.push(name);
      if (names.some((name, i) => name !== eventName(channel, i + 1))) {
        throw new StoreError('find every entry of', `registry/${channel}`);
      }
      const entries = await Promise.all(names.map(readEntry));
      for (const [i, { event }] of entries.entries())
        if (!follows(event, entries[i - 1])) throw new StoreError('find unchanged', eventName(channel, i));
      return entries.map(({ event }) => event);
    },
    async append(channel, before, event) {
      const last = before.length > 0 && (await readEntry(eventName(channel, before.length))).hash;
      const chained = { ...event, ...(last && { before: last }) };
      const bytes = new TextEncoder().encode(JSON.stringify(chained));
      const result = await store.putIfAbsent(eventName(channel, before.length + 1), bytes);
      if (result === 'exists') throw new Problem('channel-moved');
    },
  };
}

function eventName(channel: string, number: number): string {
  return `registry/${channel}/${String(number).padStart(digits, '0')}.json`;
}

interface Entry {
  event: ChannelEvent;
  /** SHA-256 of its bytes, in hex. */
  hash: string;
}

/** Whether it names the entry before; one that names none follows only where that did not either. */
function follows({ before }: ChannelEvent, previous: Entry | undefined): boolean {
  return before === undefined ? previous?.event.before === undefined : before === previous?.hash;
}

function parseEntry(name: string, bytes: Uint8Array | undefined): Entry {
  try {
    const text = new TextDecoder().decode(bytes);
    return { event: v.parse(ChannelEvent, JSON.parse(text)), hash: sha256Of(text) };
  } catch (error) {
    throw new StoreError('give back whole', name, error);
  }
}
