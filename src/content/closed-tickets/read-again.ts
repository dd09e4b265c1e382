import type { Ticket } from '../../core/ticket';
import { assembleTicket } from '../reading/assemble-ticket';
import { AnswerUnusable } from '../reading/fetch-json';
import type { TicketPage } from '../reading/match-page';
import { readFromApi } from '../reading/read-api';
import type { World } from '../reading/world';
import { readTicketPage } from './list-by-page';

/**
 * A ticket that is not open any more: by the helpdesk's interface, or from its page where to ask for that changes
 * nothing. `undefined` where neither can be had. Rejects only with the signal's reason.
 */
export async function readAgain(page: TicketPage, world: World): Promise<Ticket | undefined> {
  const parts = await readFromApi(page, world);
  if (parts) return assembleTicket(page, [parts]);
  const { history } = page.adapter;
  if (history?.by !== 'page' || history.stopIf) return undefined;
  try {
    return await readTicketPage(history, page, world, page.id);
  } catch (error) {
    world.signal.throwIfAborted();
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}
