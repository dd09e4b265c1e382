import type { Ticket } from '../../core/ticket';
import type { HistoryByPage } from '../../helpdesks/history-recipe';
import { nodes } from '../drivers/nodes';
import { fetchDocument } from '../reading/fetch-document';
import { AnswerUnusable } from '../reading/fetch-json';
import { fillPath } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { pickText } from '../reading/pick-from-page';
import { readFromRows } from '../reading/read-queue';
import { ticketIn } from '../reading/read-ticket';
import type { World } from '../reading/world';
import { type ClosedList, changesWhenRead, type HistoryPlace, type ListPage } from './closed-list';

/** A list of closed tickets from the helpdesk's pages, fetched and not shown. Rejects with `AnswerUnusable`. */
export async function listByPage(
  recipe: HistoryByPage,
  place: HistoryPlace,
  world: World,
  { page, cursor }: ListPage,
): Promise<ClosedList> {
  const address = cursor ?? fillPath(recipe.list, { ...place.vars, page: String(page), seen: '0' }) ?? '';
  const document = await fetchDocument(address, place.url, world);
  const { dom, reach } = place.adapter;
  const within = nodes.documentElement(document);
  const rows = dom.list && readFromRows(dom.list, { within, reach, vars: place.vars })?.rows;
  const entries = (rows ?? []).map(({ id }) => ({
    id,
    read: () => readTicketPage(recipe, place, world, id),
  }));
  const next = nextAddress(recipe, place, document, address, entries.length);
  return {
    entries,
    hasMore: goesOnByAddress(recipe) ? next !== undefined : entries.length >= recipe.size,
    ...(next !== undefined && { next }),
  };
}

/** Whether a page of the list says itself where the next one is. */
export function goesOnByAddress({ list, next }: HistoryByPage): boolean {
  return next !== undefined || list.includes('{seen}');
}

function nextAddress(
  { list, next }: HistoryByPage,
  { vars, url }: HistoryPlace,
  document: Document,
  address: string,
  count: number,
): string | undefined {
  if (count === 0) return undefined;
  if (next) {
    const found = pickText(nodes.documentElement(document), next)?.value;
    return found && URL.parse(found, new URL(address, url))?.href;
  }
  if (!list.includes('{seen}')) return undefined;
  const before = seenIn(list, vars, address);
  return fillPath(list, { ...vars, seen: String(before + count) });
}

/** How many tickets the pages before this address have listed. */
function seenIn(list: string, vars: HistoryPlace['vars'], address: string): number {
  const [before = '', after = ''] = list.split('{seen}').map((part) => fillPath(part, vars) ?? part);
  return Number(address.slice(before.length, after === '' ? undefined : -after.length)) || 0;
}

/** One ticket from its own page, fetched and not shown. Rejects with `AnswerUnusable`. */
export async function readTicketPage(
  recipe: HistoryByPage,
  place: HistoryPlace,
  world: World,
  id: string,
): Promise<Ticket | undefined> {
  const page: TicketPage = { ...place, id, vars: { ...place.vars, id } };
  const document = await fetchDocument(fillPath(recipe.ticket, page.vars) ?? '', place.url, world);
  if (recipe.stopIf && nodes.querySelector(document, recipe.stopIf))
    throw new AnswerUnusable('changes', changesWhenRead);
  return ticketIn(document, page, world);
}
