import * as v from 'valibot';
import type { Ticket } from '../../core/ticket';
import type { ListedTicket, ListedTickets } from '../../protocol/history-messages';
import type { HashTicket } from '../feedback/ticket-hash';
import type { FetchedBatch, ProgressStore } from '../storage/progress-store';
import type { FetchedRow, RowStore } from '../storage/row-store';
import type { RowDraft } from '../storage/training-row';
import { FetchStopped } from './fetch-stopped';
import type { HelpdeskTab } from './helpdesk-tab';
import { readOutlook } from './outlook';
import { asksForNothing, toRowDraft } from './ticket-row';

export interface FetchParts {
  progress: Pick<ProgressStore, 'begin' | 'listPassed' | 'saveBatch' | 'finish'>;
  rows: Pick<RowStore, 'listFetched' | 'remove'>;
  tab: Pick<HelpdeskTab, 'ask' | 'open'>;
  hashTicket: HashTicket;
  /** The rows as they may be kept. */
  prepare(rows: readonly RowDraft[]): Promise<readonly RowDraft[]>;
  /** The helpdesk that was read last at that origin. */
  findHelpdesk(origin: string): Promise<string | undefined>;
  /** Tickets of one desk at most. */
  readMostTickets(): Promise<number>;
  /** Rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Where fetching continues; `page` of the list counts from 1. */
const Place = v.object({ helpdesk: v.string(), page: v.number() });
type Place = v.InferOutput<typeof Place>;

/** Milliseconds between two requests: the agent's own work goes first. */
const pause = 100;
/** Number of consecutive list pages without a closed ticket after which fetching ends. */
const maxEmptyPages = 20;

/**
 * Goes through the desk's list of closed tickets, newest first, from where the last run came to, and fetches those that
 * are not here yet or have changed since. What was fetched is kept at once, with the place where it continues, all or
 * nothing. Rejects with `FetchStopped`, with a `LearningError` where another run took over, or with the signal's reason.
 */
export async function fetchTickets(origin: string, parts: FetchParts, signal: AbortSignal): Promise<void> {
  const { progress } = parts;
  const run = await progress.begin(origin);
  const most = await parts.readMostTickets();
  const held = await parts.rows.listFetched(origin);
  const passed = await progress.listPassed(origin);
  let place = readPlace(run.cursor) ?? { helpdesk: await requireHelpdesk(origin, parts), page: 1 };
  let emptyPages = 0;
  for (;;) {
    const list = await askForList(origin, place, parts);
    signal.throwIfAborted();
    const save = async (batch: FetchedBatch) => {
      for (const id of [...batch.ticketIds, ...(batch.heldIds ?? [])]) passed.add(id);
      const outlook = readOutlook(list, { passed, held, most });
      await progress.saveBatch(run, { ...batch, cursor: JSON.stringify(place), ...outlook });
    };
    const next = list.tickets.filter(({ id }) => !passed.has(id)).slice(0, Math.max(0, most - passed.size));
    const [here, wanted] = partition(next, (ticket) => isHere(ticket, held));
    if (here.length > 0) await save({ ticketIds: [], rows: [], heldIds: here.map(({ id }) => id) });
    const portions = list.isAskedSingly
      ? wanted.map((ticket) => [ticket])
      : [wanted].filter(({ length }) => length > 0);
    for (const tickets of portions) {
      const rows = await fetchRows(origin, place, tickets, parts);
      signal.throwIfAborted();
      await save({ ticketIds: tickets.map(({ id }) => id), rows });
      await parts.wait(pause, signal);
    }
    if (passed.size >= most || !list.hasMore) break;
    emptyPages = list.tickets.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages >= maxEmptyPages) throw new FetchStopped('unusable');
    await parts.wait(pause, signal);
    place = { ...place, page: place.page + 1 };
  }
  await dropSurplus(origin, most, passed, parts);
  await progress.finish(run);
}

/** Where the list does not tell when a ticket was changed, one that is here is taken as it is. */
function isHere({ id, changed }: ListedTicket, held: ReadonlyMap<string, FetchedRow>): boolean {
  const row = held.get(id);
  return row !== undefined && (changed === undefined || changed === row.changed);
}

/** Tickets of earlier runs may have come on top of those of this one: the newest stay, as many as are allowed. */
async function dropSurplus(
  origin: string,
  most: number,
  passed: ReadonlySet<string>,
  { rows }: FetchParts,
): Promise<void> {
  const held = await rows.listFetched(origin);
  const older = [...held].filter(([id]) => !passed.has(id));
  older.sort(([, a], [, b]) => (a.keptAt < b.keptAt ? -1 : 1));
  const surplus = older.slice(0, Math.max(0, held.size - most));
  if (surplus.length > 0)
    await rows.remove(
      origin,
      surplus.map(([id]) => id),
    );
}

async function askForList(origin: string, place: Place, { tab }: FetchParts): Promise<ListedTickets> {
  const reply = await tab.ask(origin, { kind: 'history.list', ...place });
  if (!reply) throw new FetchStopped('no-tab');
  if (reply.state === 'stopped') throw new FetchStopped(reply.code, reply.retryAfter);
  if (reply.state !== 'listed') throw new FetchStopped('unusable');
  return reply;
}

async function fetchRows(
  origin: string,
  place: Place,
  wanted: readonly ListedTicket[],
  { tab, hashTicket, prepare }: FetchParts,
): Promise<readonly RowDraft[]> {
  const changes = new Map(wanted.map(({ id, changed }) => [id, changed]));
  const reply = await tab.ask(origin, { kind: 'history.fetch', ...place, ids: [...changes.keys()] });
  if (!reply) throw new FetchStopped('no-tab');
  if (reply.state === 'stopped') throw new FetchStopped(reply.code, reply.retryAfter);
  if (reply.state !== 'fetched') throw new FetchStopped('unusable');
  const ours = reply.tickets.filter(
    (ticket) => ticket.origin === origin && changes.has(ticket.id) && !asksForNothing(ticket),
  );
  const toRow = async (ticket: Ticket) =>
    toRowDraft(ticket, await hashTicket(ticket), changes.get(ticket.id));
  return prepare(await Promise.all(ours.map(toRow)));
}

async function requireHelpdesk(origin: string, { findHelpdesk }: FetchParts): Promise<Ticket['helpdesk']> {
  const helpdesk = await findHelpdesk(origin);
  if (helpdesk === undefined) throw new FetchStopped('no-helpdesk');
  return helpdesk;
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function readPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return v.parse(Place, JSON.parse(cursor));
  } catch {
    // Written by another version: begin again; tickets that are there are not fetched again.
    return undefined;
  }
}
