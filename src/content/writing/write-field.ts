import type { WriteField } from '../../helpdesks/write-recipe';
import type { TicketPage } from '../reading/match-page';
import { readFromApi } from '../reading/read-api';
import { readFromPage, shownTicket } from '../reading/read-page';
import type { World } from '../reading/world';
import { readByForm, sendByForm } from './write-by-form';
import { readByRequest, sendByRequest } from './write-by-request';
import { toWriteProblem, WriteProblem } from './write-problem';

/** A change that the helpdesk has confirmed. */
export interface Written {
  field: string;
  from: string;
  to: string;
  /** Nobody clicked: the organisation's policy lets empty fields be filled. */
  isFilled?: true;
}

/** What may be overwritten: whatever is there, or nothing but emptiness. */
export type Overwrite = 'any' | 'empty';

/**
 * Changes one field of the ticket on the page: reads the value that it has, writes, reads back. Nothing is sent where
 * the field has that value already, or one that may not be overwritten: it is the value before and after then. Rejects with a `WriteProblem`, or the signal's reason where the ticket was left.
 */
export async function writeField(
  page: TicketPage,
  field: string,
  value: string,
  world: World,
  overwrite: Overwrite = 'any',
): Promise<Written> {
  const recipe = page.adapter.write?.fields[field];
  if (!recipe) throw new WriteProblem('forbidden');
  try {
    await requireOpenTicket(page, world);
    const from = await readValue(page, recipe, world);
    if (from === value) return { field, from, to: value };
    if (overwrite === 'empty' && from !== '') return { field, from, to: from };
    requireShown(page, world);
    await sendValue(page, recipe, value, world);
    if ((await readValue(page, recipe, world)) !== value) throw new WriteProblem('unconfirmed');
    return { field, from, to: value };
  } catch (error) {
    throw toWriteProblem(error);
  }
}

async function requireOpenTicket(page: TicketPage, world: World): Promise<void> {
  requireShown(page, world);
  const { closed = [], closedField } = page.adapter.write ?? {};
  if (closed.length === 0) return;
  const parts = (await readFromApi(page, world)) ?? readFromPage(page, world.document);
  const status = closedField ? parts?.fields[closedField]?.value : parts?.texts.status?.value;
  if (typeof status === 'string' && closed.includes(status)) throw new WriteProblem('closed');
}

/** Between the agent's click and the request another ticket may have come up. */
function requireShown(page: TicketPage, world: World): void {
  world.signal.throwIfAborted();
  if (shownTicket(page, world.document) === 'another') throw new WriteProblem('left');
}

function readValue(page: TicketPage, { via }: WriteField, world: World): Promise<string> {
  return via.by === 'form' ? readByForm(page, via, world) : readByRequest(page, via, world);
}

function sendValue(page: TicketPage, recipe: WriteField, value: string, world: World): Promise<void> {
  const { via } = recipe;
  return via.by === 'form'
    ? sendByForm(page, via, value, world)
    : sendByRequest(page, recipe, via, value, world);
}
