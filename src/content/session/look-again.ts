import type { Adapter } from '../../helpdesks/adapter';
import type { Ask } from '../../protocol/client';
import type { LoadPart } from '../later/later-parts';
import { matchTicketPage, type TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';

/** Milliseconds after which what an agent did last is taken to be saved. */
const saving = 1_500;

interface Parts {
  ask: Ask;
  load: LoadPart;
  world: World;
}

/** Reads a ticket that was left once more, and tells what its fields are now. */
export async function lookAgain(page: TicketPage, { ask, load, world }: Parts): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, saving));
  if (world.signal.aborted) return;
  const { readAgain } = await load('history');
  const ticket = await readAgain(page, world);
  if (ticket) await ask('ticket.observe', ticket);
}

/** The same for the tickets whose pages were left for this one. */
export async function lookAtLeft(adapters: readonly Adapter[], address: string, parts: Parts): Promise<void> {
  if (adapters.length === 0) return;
  const { document } = parts.world;
  const open = matchTicketPage(adapters, address, document, () => true);
  for (const { helpdesk, url } of await parts.ask('ticket.takeLeft', {})) {
    const adapter = adapters.filter(({ id }) => id === helpdesk);
    const page = matchTicketPage(adapter, url, document, () => true);
    // What is open is read anyway.
    if (page && page.id !== open?.id) await lookAgain(page, parts);
  }
}
