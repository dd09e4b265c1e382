import type { Ticket } from '../../core/ticket';
import type { HistoryByPage } from '../../helpdesks/history-recipe';
import { nodes } from '../drivers/nodes';
import { assembleTicket } from '../reading/assemble-ticket';
import { fetchDocument } from '../reading/fetch-document';
import { fillPath } from '../reading/fill-in';
import { addFoldedMessages } from '../reading/folded-messages';
import type { TicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';
import { readFromRows } from '../reading/read-queue';
import type { World } from '../reading/world';
import type { ClosedList, HistoryPlace } from './closed-list';

/** A list of closed tickets from the helpdesk's pages, fetched and not shown. Rejects with `AnswerUnusable`. */
export async function listByPage(
  recipe: HistoryByPage,
  place: HistoryPlace,
  world: World,
  page: number,
): Promise<ClosedList> {
  const address = fillPath(recipe.list, { ...place.vars, page: String(page) }) ?? '';
  const document = await fetchDocument(address, place.url, world);
  const { dom, reach } = place.adapter;
  const within = nodes.documentElement(document);
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
  const document = await fetchDocument(fillPath(recipe.ticket, page.vars) ?? '', place.url, world);
  const parts = readFromPage(page, document);
  return parts && assembleTicket(page, [await addFoldedMessages(page, document, parts, world)]);
}
