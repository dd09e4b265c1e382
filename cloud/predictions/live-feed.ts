import { forms } from '../enrich/forms/forms';
import { findRecord } from '../records';
import type { Store } from '../store/store';
import { type LiveTicket, mostLate } from './live-ticket';
import { PredictionRecord, predictionsOf } from './prediction-record';

/** The names of predictions begin with their time; as many digits of it, hours and tens of minutes, choose ten minutes. */
const tenMinutes = { milliseconds: 600_000, digits: 3 };
/** So many tickets are shown of one look; of more the newest. */
const most = 200;
/** Milliseconds for which all who watch share what one of them has asked the store for. */
const sharedFor = 1_000;
const mostLists = 100;
const mostTickets = 1_000;

/** What was predicted since the last look, the oldest first. Throws StoreError. */
export type LookForNew = (now: number) => Promise<LiveTicket[]>;

/** Who watches at the same time shares the requests to the store, and each ticket is read once. */
export class LiveFeed {
  private readonly lists = new Map<string, { at: number; names: Promise<string[]> }>();
  private readonly tickets = new Map<string, Promise<LiveTicket | undefined>>();

  constructor(private readonly store: Store) {}

  /**
   * Begins to watch. The first look asks for each ten minutes since then, for each helpdesk; later ones only for those that can
   * still change.
   *
   * @param since milliseconds since 1970
   */
  watch(since: number): LookForNew {
    const seen = new Set<string>();
    let from = since;
    return async (now) => {
      const found: { name: string; time: string }[] = [];
      for (const prefix of prefixesOf(from, now)) {
        for (const name of await this.namesBelow(prefix, now)) {
          if (seen.has(name)) continue;
          seen.add(name);
          found.push({ name, time: name.slice(name.indexOf('=') + 1).replace(/\/[^/]*\//, '/') });
        }
      }
      found.sort((a, b) => (a.time < b.time ? -1 : 1));
      const some = await Promise.all(found.slice(-most).map(({ name }) => this.ticketOf(name)));
      from = Math.max(since, now - mostLate);
      return some.filter((each) => each !== undefined).filter(({ at }) => Date.parse(at) >= since);
    };
  }

  private namesBelow(prefix: string, now: number): Promise<string[]> {
    const before = this.lists.get(prefix);
    if (before && Math.abs(now - before.at) < sharedFor) return before.names;
    const names = namesOf(this.store.list(prefix));
    keep(this.lists, prefix, { at: now, names }, mostLists);
    names.catch(() => this.lists.delete(prefix));
    return names;
  }

  private ticketOf(name: string): Promise<LiveTicket | undefined> {
    const before = this.tickets.get(name);
    if (before) return before;
    const ticket = findRecord(this.store, name, PredictionRecord).then(
      (record) => record && toLive(name, record),
    );
    keep(this.tickets, name, ticket, mostTickets);
    ticket.catch(() => this.tickets.delete(name));
    return ticket;
  }
}

async function namesOf(list: AsyncIterable<string>): Promise<string[]> {
  const names: string[] = [];
  for await (const name of list) names.push(name);
  return names;
}

/** The oldest makes room. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value, size: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= size) return;
    map.delete(oldest);
  }
}

const helpdesks = new Set([...forms].map(([name, { helpdesk }]) => helpdesk ?? name));

function prefixesOf(from: number, now: number): string[] {
  const prefixes: string[] = [];
  const { milliseconds, digits } = tenMinutes;
  for (let at = Math.floor(from / milliseconds) * milliseconds; at <= now; at += milliseconds) {
    const [day = '', time = ''] = new Date(at).toISOString().split('T');
    const start = time.replaceAll(/\D/g, '').slice(0, digits);
    for (const helpdesk of helpdesks) prefixes.push(`${predictionsOf(day, helpdesk)}${start}`);
  }
  return prefixes;
}

function toLive(key: string, { format: _, token: __, ...about }: PredictionRecord): LiveTicket {
  return { key, ...about };
}
