import * as v from 'valibot';
import type { Ticket } from '../../core/ticket';
import type { ListedTickets } from '../../protocol/history-messages';
import type { ProgressStore } from '../learning/progress-store';
import type { RowDraft } from '../learning/training-row';
import type { HashTicket } from '../ticket-hash';
import { FetchStopped } from './fetch-stopped';
import type { HelpdeskTab } from './helpdesk-tab';
import { toRowDraft } from './ticket-row';

export interface FetchParts {
  progress: ProgressStore;
  tab: HelpdeskTab;
  hashTicket: HashTicket;
  /** The helpdesk that was read last at that origin. */
  findHelpdesk(origin: string): Promise<string | undefined>;
  /** Tickets of one desk at most. */
  readMostTickets(): Promise<number>;
  /** Rejects with the signal's reason when it is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Where fetching goes on; `page` is of the list, from 1. */
const Place = v.object({ helpdesk: v.string(), page: v.number() });
type Place = v.InferOutput<typeof Place>;

/** Milliseconds between two requests: the agent's own work goes first. */
const pause = 100;
/** Pages of a list without a closed ticket, one after the other; a list that goes on like this would be asked for ever. */
const mostEmptyPages = 20;

/**
 * Fetches the desk's closed tickets, newest first, from where the last run came to. What was fetched is kept at once,
 * with the place where it goes on, all or nothing. Rejects with `FetchStopped`, with a `LearningError` where another run
 * took over, or with the signal's reason.
 */
export async function fetchTickets(origin: string, parts: FetchParts, signal: AbortSignal): Promise<void> {
  const { progress } = parts;
  const run = await progress.begin(origin);
  const most = await parts.readMostTickets();
  let place = readPlace(run.cursor) ?? { helpdesk: await requireHelpdesk(origin, parts), page: 1 };
  let emptyPages = 0;
  for (;;) {
    const list = await askForList(origin, place, parts);
    signal.throwIfAborted();
    const known = await progress.listFetched(origin);
    const wanted = list.ids.filter((id) => !known.has(id)).slice(0, Math.max(0, most - known.size));
    const expected = list.total === undefined ? {} : { expected: Math.min(list.total, most) };
    const portions = list.isAskedSingly
      ? wanted.map((id) => [id])
      : [wanted].filter(({ length }) => length > 0);
    for (const ids of portions) {
      const rows = await fetchRows(origin, { ...place, ids }, parts);
      signal.throwIfAborted();
      await progress.saveBatch(run, { ticketIds: ids, rows, cursor: JSON.stringify(place), ...expected });
      await parts.wait(pause, signal);
    }
    const isEnough = known.size + wanted.length >= most;
    if (isEnough || !list.hasMore) break;
    emptyPages = list.ids.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages >= mostEmptyPages) throw new FetchStopped('unusable');
    await parts.wait(pause, signal);
    place = { ...place, page: place.page + 1 };
  }
  await progress.finish(run);
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
  wanted: Place & { ids: string[] },
  { tab, hashTicket }: FetchParts,
): Promise<RowDraft[]> {
  const reply = await tab.ask(origin, { kind: 'history.fetch', ...wanted });
  if (!reply) throw new FetchStopped('no-tab');
  if (reply.state === 'stopped') throw new FetchStopped(reply.code, reply.retryAfter);
  if (reply.state !== 'fetched') throw new FetchStopped('unusable');
  const ours = reply.tickets.filter((ticket) => ticket.origin === origin && wanted.ids.includes(ticket.id));
  return Promise.all(ours.map(async (ticket) => toRowDraft(ticket, await hashTicket(ticket))));
}

async function requireHelpdesk(origin: string, { findHelpdesk }: FetchParts): Promise<Ticket['helpdesk']> {
  const helpdesk = await findHelpdesk(origin);
  if (helpdesk === undefined) throw new FetchStopped('no-helpdesk');
  return helpdesk;
}

function readPlace(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return v.parse(Place, JSON.parse(cursor));
  } catch {
    // Written by another version: begin anew; tickets that are there are not fetched again.
    return undefined;
  }
}
