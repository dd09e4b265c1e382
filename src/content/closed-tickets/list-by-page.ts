import type { Ticket } from '../../core/ticket';
import type { HistoryByPage } from '../../helpdesks/history-recipe';
import { withinAnswerTime } from '../reading/answer-time';
import { assembleTicket } from '../reading/assemble-ticket';
import { unusable } from '../reading/fetch-json';
import { fillPath } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';
import { readFromRows } from '../reading/read-queue';
import type { World } from '../reading/world';
import { readDocument, send } from '../writing/fetch-page';
import type { ClosedList, HistoryPlace } from './closed-list';

/** A list of closed tickets from the helpdesk's pages, fetched and not shown. Rejects with `AnswerUnusable`. */
export async function listByPage(
  recipe: HistoryByPage,
  place: HistoryPlace,
  world: World,
  page: number,
): Promise<ClosedList> {
  const document = await fetchDocument(recipe.list, { ...place.vars, page: String(page) }, place, world);
  const { dom, reach } = place.adapter;
  const within = document.documentElement;
  const rows = dom.list && readFromRows(dom.list, { within, reach, vars: place.vars })?.rows;
  const entries = (rows ?? []).map(({ id }) => ({
    id,
    read: () => readTicketPage(recipe, place, world, id),
  }));
  return { entries, hasMore: entries.length >= recipe.size };
}

async function readTicketPage(
  recipe: HistoryByPage,
  place: HistoryPlace,
  world: World,
  id: string,
): Promise<Ticket | undefined> {
  const page: TicketPage = { ...place, id, vars: { ...place.vars, id } };
  const document = await fetchDocument(recipe.ticket, page.vars, place, world);
  const parts = readFromPage(page, document);
  return parts && assembleTicket(page, [parts]);
}

async function fetchDocument(
  path: string,
  vars: HistoryPlace['vars'],
  { url }: HistoryPlace,
  world: World,
): Promise<Document> {
  const target = new URL(fillPath(path, vars) ?? '', url.origin);
  return withinAnswerTime(world.signal, async (signal) => {
    const response = await send(world, target, {
      credentials: 'same-origin',
      // A redirect is a login page, or leads to somebody else.
      redirect: 'manual',
      headers: { accept: 'text/html' },
      signal,
    });
    if (!response.ok) throw unusable(response);
    return readDocument(response);
  });
}
