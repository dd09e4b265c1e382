import * as v from 'valibot';
import type { Change, StoreName } from '../storage/database-schema';

const WithText = v.object({ origin: v.string(), ticketId: v.string(), hasText: v.literal(true) });
const IndexState = v.object({ id: v.string(), isStale: v.boolean() });
/** Whether the index fits the tickets that it is made of; `id` is another one after each change of either. */
export type IndexState = v.InferOutput<typeof IndexState>;

export function readState(record: unknown): IndexState | undefined {
  const parsed = v.safeParse(IndexState, record);
  return parsed.success ? parsed.output : undefined;
}

/** To be called in the transaction that changes closed tickets of a desk: its index is to be made anew. Returns the new id. */
export async function markStale<Names extends StoreName>(
  change: Change<Names | 'memory'>,
  origin: string,
): Promise<string> {
  const id = crypto.randomUUID();
  await change.objectStore('memory').put({ origin, part: 'state', id, isStale: true });
  return id;
}

/** To be called where tickets that were seen go: what lies in memory is read anew. The indexes stay as they are. */
export async function renewStates<Names extends StoreName>(change: Change<Names | 'memory'>): Promise<void> {
  const parts = change.objectStore('memory');
  for (const record of await parts.getAll()) {
    const state = readState(record);
    if (state)
      await parts.put({ ...(record as { origin: string; part: string }), ...state, id: crypto.randomUUID() });
  }
}

/** Deletes the tickets that were kept with their subject; they come back without it when they are seen again. */
export async function forgetTexts(change: Change<'memory' | 'memoryTickets'>): Promise<void> {
  const tickets = change.objectStore('memoryTickets');
  const withText = (await tickets.getAll()).flatMap((record) => {
    const parsed = v.safeParse(WithText, record);
    return parsed.success ? [parsed.output] : [];
  });
  for (const { origin, ticketId } of withText) await tickets.delete([origin, ticketId]);
  if (withText.length > 0) await dropIndexes(change);
}

/** Deletes every index, not what was seen: what it is made of has become less. */
export async function dropIndexes<Names extends StoreName>(change: Change<Names | 'memory'>): Promise<void> {
  const parts = change.objectStore('memory');
  for (const key of await parts.getAllKeys())
    if (key[1] === 'index' || key[1] === 'state') await parts.delete(key);
}
