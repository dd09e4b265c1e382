import * as v from 'valibot';
import { IndexFileError, packIndex, unpackIndex } from '../../core/memory/index-file';
import type { KeptTicket } from '../../core/memory/kept-ticket';
import { emptyRadar } from '../../core/memory/radar';
import { RadarState } from '../../core/memory/radar-state';
import { TicketIndex } from '../../core/memory/ticket-index';
import { log } from '../activity/log';
import { changeTogether, type Database, keysOf } from '../storage/database';
import { Sealed } from '../storage/sealed';
import { readStoredRow } from '../storage/training-row';
import { requireKey, seal, UnsealError, unseal, type Vault, type VaultKey } from '../storage/vault';
import { type IndexState, markStale, readState } from './index-state';

const StoredTicket = v.object({
  origin: v.string(),
  ticketId: v.string(),
  /** ISO 8601. */
  keptAt: v.string(),
  sealed: Sealed,
});
const StoredPart = v.object({ sealed: Sealed });
/** What was learned of the desk by watching: see `DuplicateGate` and `watchTicket`. */
const Watch = v.object({ leads: v.array(v.number()), radar: RadarState });
export type Watch = v.InferOutput<typeof Watch>;

/** An index as it lies there; `id` is another one after each change of what it is made of. */
export interface OpenedIndex {
  id: string;
  index: TicketIndex;
  watch: Watch;
}

/** What is stored of the desk's memory, sealed like the tickets to learn from. */
export class MemoryStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async readState(origin: string): Promise<IndexState | undefined> {
    return readState(await (await this.database.open()).get('memory', [origin, 'state']));
  }

  /**
   * The index of the closed tickets, and the tickets that were seen since. What is damaged or of another version is
   * left out: the closed tickets are then to be indexed anew.
   */
  async open(origin: string): Promise<OpenedIndex | undefined> {
    const key = await this.vault.readKey();
    const reading = (await this.database.open()).transaction(['memory', 'memoryTickets']);
    const parts = reading.objectStore('memory');
    const [stateRecord, indexRecord, watchRecord, tickets] = await Promise.all([
      parts.get([origin, 'state']),
      parts.get([origin, 'index']),
      parts.get([origin, 'watch']),
      reading.objectStore('memoryTickets').getAll(keysOf(origin)),
    ]);
    const state = readState(stateRecord);
    if (!state) return undefined;
    const [bytes, watch] = await Promise.all([
      openPart(indexRecord, key, origin, 'index'),
      openPart(watchRecord, key, origin, 'watch'),
    ]);
    const index = bytes ? readIndex(bytes) : undefined;
    if (!index) return undefined;
    const opened = await Promise.all(tickets.map((record) => openTicket(record, key)));
    const seen = opened.filter((each) => each !== undefined);
    const closed = await this.readClosedSince(origin, index, seen);
    for (const { ticketId, one } of seen) {
      if (one.size === 0) index.remove(ticketId);
      else if (!closed.has(ticketId)) index.addAll(one);
    }
    return { id: state.id, index, watch: readWatch(watch) };
  }

  /** Of tickets that were open when they were seen those that were learned as closed after that. */
  private async readClosedSince(
    origin: string,
    closed: TicketIndex,
    seen: readonly SeenTicket[],
  ): Promise<ReadonlySet<string>> {
    const asked = seen.filter(({ ticketId, one }) => closed.get(ticketId) && one.get(ticketId)?.isOpen);
    const rows = (await this.database.open()).transaction('rows').store;
    const since = await Promise.all(
      asked.map(async ({ ticketId, keptAt }) => {
        const row = readStoredRow(await rows.get([origin, ticketId]));
        return row && row.keptAt > keptAt ? [ticketId] : [];
      }),
    );
    return new Set(since.flat());
  }

  /** The id of what the index is about to be made of. */
  async begin(origin: string): Promise<string> {
    return changeTogether(this.database, ['memory'], async (change) => {
      const known = readState(await change.objectStore('memory').get([origin, 'state']));
      return known?.id ?? markStale(change, origin);
    });
  }

  /**
   * Puts an index of the closed tickets in the place of the one before, and returns its id; undefined where its tickets
   * have changed meanwhile, so that it is to be made anew. What was forgotten meanwhile stays away.
   */
  async replace(origin: string, index: TicketIndex, madeFrom: string): Promise<string | undefined> {
    const key = await this.vault.prepareKey();
    const sealed = await seal(key, boundTo(origin, 'index'), packIndex(index));
    return changeTogether(this.database, ['keys', 'memory'], async (change) => {
      await requireKey(change, key);
      const parts = change.objectStore('memory');
      const before = readState(await parts.get([origin, 'state']));
      if (!before) return undefined;
      await parts.put({ origin, part: 'index', sealed });
      const isStale = before.id !== madeFrom;
      const id = crypto.randomUUID();
      await parts.put({ origin, part: 'state', id, isStale });
      return isStale ? undefined : id;
    });
  }

  /**
   * Keeps a ticket that was seen, in the place of what was known of it, and what watching it has taught. Not where the desk was
   * forgotten meanwhile.
   */
  async add(
    origin: string,
    { ticket, from, hasText }: { ticket: KeptTicket; from: TicketIndex; hasText: boolean },
    watch: Watch,
  ): Promise<void> {
    const key = await this.vault.prepareKey();
    const bytes = packIndex(TicketIndex.ofOne(ticket, from));
    const sealed = await seal(key, boundTo(origin, 'ticket', ticket.id), bytes);
    const sealedWatch = await sealWatch(key, origin, watch);
    const keptAt = new Date().toISOString();
    const record = { origin, ticketId: ticket.id, keptAt, hasText, sealed };
    await changeTogether(this.database, ['keys', 'memory', 'memoryTickets'], async (change) => {
      await requireKey(change, key);
      const parts = change.objectStore('memory');
      if (!readState(await parts.get([origin, 'state']))) return;
      await change.objectStore('memoryTickets').put(record);
      await parts.put({ origin, part: 'watch', sealed: sealedWatch });
    });
  }

  async writeWatch(origin: string, watch: Watch): Promise<void> {
    const key = await this.vault.prepareKey();
    const sealed = await sealWatch(key, origin, watch);
    await changeTogether(this.database, ['keys', 'memory'], async (change) => {
      await requireKey(change, key);
      await change.objectStore('memory').put({ origin, part: 'watch', sealed });
    });
  }

  /** Forgets a ticket that the helpdesk has no more, and notes that it is gone: it may be among the closed ones, too. */
  async remove(origin: string, ticketId: string): Promise<void> {
    const key = await this.vault.prepareKey();
    const sealed = await seal(key, boundTo(origin, 'ticket', ticketId), packIndex(new TicketIndex()));
    const record = { origin, ticketId, keptAt: new Date().toISOString(), hasText: false, sealed };
    await changeTogether(this.database, ['keys', 'memoryTickets'], async (change) => {
      await requireKey(change, key);
      await change.objectStore('memoryTickets').put(record);
    });
  }
}

async function openPart(
  record: unknown,
  key: VaultKey | undefined,
  origin: string,
  part: string,
): Promise<Uint8Array | undefined> {
  const stored = v.safeParse(StoredPart, record);
  if (!stored.success) return undefined;
  return openSealed(key, boundTo(origin, part), stored.output.sealed);
}

/** A ticket that was seen, as an index of its own; an empty one says that it is gone. */
interface SeenTicket {
  ticketId: string;
  keptAt: string;
  one: TicketIndex;
}

async function openTicket(record: unknown, key: VaultKey | undefined): Promise<SeenTicket | undefined> {
  const stored = v.safeParse(StoredTicket, record);
  if (!stored.success) return undefined;
  const { origin, ticketId, keptAt, sealed } = stored.output;
  const bytes = await openSealed(key, boundTo(origin, 'ticket', ticketId), sealed);
  const one = bytes && readIndex(bytes);
  return one && { ticketId, keptAt, one };
}

async function openSealed(
  key: VaultKey | undefined,
  bound: readonly string[],
  sealed: Sealed,
): Promise<Uint8Array | undefined> {
  try {
    return await unseal(key, bound, sealed);
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    log.report('memory', error);
    return undefined;
  }
}

function readIndex(bytes: Uint8Array): TicketIndex | undefined {
  try {
    return unpackIndex(bytes);
  } catch (error) {
    if (!(error instanceof IndexFileError)) throw error;
    log.report('memory', error);
    return undefined;
  }
}

function sealWatch(key: VaultKey, origin: string, watch: Watch): Promise<Sealed> {
  return seal(key, boundTo(origin, 'watch'), new TextEncoder().encode(JSON.stringify(watch)));
}

function readWatch(bytes: Uint8Array | undefined): Watch {
  try {
    if (bytes) return v.parse(Watch, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    // Written by another version: the desk is watched from anew.
  }
  return { leads: [], radar: emptyRadar() };
}

function boundTo(origin: string, ...rest: string[]): string[] {
  return ['memory', origin, ...rest];
}
