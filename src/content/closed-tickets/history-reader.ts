import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { HistoryReply, HistoryRequest, Obstacle } from '../../protocol/history-messages';
import { AnswerUnusable } from '../reading/fetch-json';
import { limits } from '../reading/limits';
import { firstOf } from '../reading/match-page';
import type { World } from '../reading/world';
import { type ClosedList, changesWhenRead, type HistoryPlace } from './closed-list';
import { listByApi } from './list-by-api';
import { goesOnByAddress, listByPage } from './list-by-page';

/** Number of tickets that are remembered, in case the worker stopped before it got the answer. */
const maxRemembered = 20;

/** Reads the closed tickets of a helpdesk from one of its own tabs, on behalf of the background. */
export class HistoryReader {
  private list: { key: string; list: ClosedList } | undefined;
  /** The ids on each page of a list. */
  private readonly listed = new Map<string, ReadonlySet<string>>();
  private readonly cursors = new Map<string, string>();
  private readonly read = new Map<string, Ticket | undefined>();

  private readonly world: World;

  constructor(
    private readonly readAddress: () => string,
    world: World,
  ) {
    this.world = { ...world, answerTime: limits.wantedAnswerTime };
  }

  /** Rejects only with the signal's reason. */
  async answer(adapter: Adapter | undefined, request: HistoryRequest): Promise<HistoryReply> {
    if (!adapter?.history) return { state: 'stopped', code: 'no-recipe' };
    try {
      if (request.kind === 'history.fetch') return await this.fetch(adapter, request);
      const { entries, hasMore, total } = await this.open(adapter, request.page);
      const { history } = adapter;
      return {
        state: 'listed',
        tickets: entries.map(({ read: _, ...listed }) => listed),
        hasMore,
        isAskedSingly: history.by === 'page' || history.each !== undefined,
        ...(total !== undefined && { total }),
      };
    } catch (error) {
      this.world.signal.throwIfAborted();
      if (!(error instanceof AnswerUnusable)) throw error;
      return obstacleOf(error);
    }
  }

  private async fetch(
    adapter: Adapter,
    { page, ids }: Extract<HistoryRequest, { kind: 'history.fetch' }>,
  ): Promise<HistoryReply> {
    const isListed = this.list?.key === keyOf(adapter, page);
    const { entries } = isListed && this.list ? this.list.list : await this.open(adapter, page);
    const tickets: Ticket[] = [];
    for (const { id, changed, read } of entries.filter((entry) => ids.includes(entry.id))) {
      const key = `${id} ${changed}`;
      const ticket = this.read.has(key) ? this.read.get(key) : await read();
      this.remember(key, ticket);
      if (ticket) tickets.push(ticket);
    }
    return { state: 'fetched', tickets };
  }

  private async open(adapter: Adapter, page: number): Promise<ClosedList> {
    const { history } = adapter;
    if (!history) throw new AnswerUnusable('No recipe');
    const url = new URL(this.readAddress());
    const base = firstOf(adapter.base ?? [], url) ?? '';
    const place: HistoryPlace = { adapter, base, vars: { ...varsAt(adapter, url), base }, url };
    const which = { page, cursor: await this.cursorOf(adapter, page) };
    const read =
      history.by === 'api'
        ? await listByApi(history, place, this.world, which)
        : await listByPage(history, place, this.world, which);
    const list = this.withoutLoop(adapter, page, read);
    this.list = { key: keyOf(adapter, page), list };
    if (list.next) this.cursors.set(keyOf(adapter, page + 1), list.next);
    return list;
  }

  /** Some lists give their last page again for every page after it, or lead back to an earlier one: that is the end. */
  private withoutLoop(adapter: Adapter, page: number, list: ClosedList): ClosedList {
    const ids = list.entries.map(({ id }) => id);
    const earlier = [...this.listed].filter(([key]) => isEarlierPage(key, adapter, page));
    const isKnown = (id: string) => earlier.some(([, before]) => before.has(id));
    if (ids.length > 0 && ids.every(isKnown)) return { entries: [], hasMore: false };
    this.listed.set(keyOf(adapter, page), new Set(ids));
    return list;
  }

  /** The request for a page. A reloaded tab reads the pages before it again. */
  private async cursorOf(adapter: Adapter, page: number): Promise<string | undefined> {
    const { history } = adapter;
    const goesOn = history?.by === 'api' ? history.next !== undefined : history && goesOnByAddress(history);
    if (!goesOn || page === 1) return undefined;
    const key = keyOf(adapter, page);
    if (!this.cursors.has(key)) await this.open(adapter, page - 1);
    const cursor = this.cursors.get(key);
    if (cursor === undefined) throw new AnswerUnusable('The list ended before this page.');
    return cursor;
  }

  private remember(key: string, ticket: Ticket | undefined): void {
    this.read.set(key, ticket);
    const [oldest] = this.read.keys();
    if (this.read.size > maxRemembered) this.read.delete(oldest);
  }
}

function keyOf({ id }: Adapter, page: number): string {
  return `${id} ${page}`;
}

function isEarlierPage(key: string, { id }: Adapter, page: number): boolean {
  const [of, number] = key.split(' ');
  return of === id && Number(number) < page;
}

/** The parts of the address by name, of the first view that has them. */
function varsAt(adapter: Adapter, url: URL): Record<string, string> {
  for (const { vars = {} } of adapter.views) {
    const found = Object.entries(vars).map(([name, picks]) => [name, firstOf(picks, url)] as const);
    const known = found.filter((each): each is readonly [string, string] => each[1] !== undefined);
    if (known.length > 0 && known.length === found.length) return Object.fromEntries(known);
  }
  return {};
}

function obstacleOf({ status, retryAfter }: AnswerUnusable): Obstacle {
  const state = 'stopped';
  if (status === 429 || status === 503)
    return { state, code: 'busy', ...(retryAfter !== undefined && { retryAfter }) };
  if (status === changesWhenRead) return { state, code: 'changes' };
  if (status === 0 || status === 401 || status === 403) return { state, code: 'session' };
  return { state, code: 'unusable' };
}
