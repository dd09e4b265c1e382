import * as v from 'valibot';
import { type DeskHead, openHead } from '../../core/learner/head-file';
import { changeTogether, type Database } from './database';
import { requireKey, Sealed, seal, unseal, type Vault } from './vault';

const About = v.object({
  /** Which labels it was learned from: the same labels give the same head. */
  basis: v.string(),
  /** The newest of them, by its order. */
  labelsThrough: v.number(),
  /** How many they were. */
  labels: v.number(),
  /** ISO 8601. */
  learnedAt: v.string(),
  /** The shipped model whose vectors it was learned with. */
  encoder: v.optional(v.string()),
});

const Kept = v.object({ ...About.entries, sealed: Sealed });
const ClickHeadRecord = v.object({
  origin: v.string(),
  head: v.string(),
  current: Kept,
  previous: v.optional(Kept),
});

/** A head that was learned from what was judged at one helpdesk, with no history. */
export type ClickHead = v.InferOutput<typeof About> & { bytes: Uint8Array; learned: DeskHead };

export interface ClickHeadStore {
  /** The newest, then the one before it, as far as they can be read: those of a deleted key or damaged are left out. */
  read(origin: string, head: string): Promise<ClickHead[]>;
  /** Keeps it whole, and the one before it for undo. */
  put(origin: string, head: string, made: Omit<ClickHead, 'learned' | 'learnedAt'>): Promise<void>;
}

export function createClickHeadStore(
  database: Database,
  vault: Vault,
  now: () => Date,
  reportDamaged: (count: number) => void,
): ClickHeadStore {
  async function open(origin: string, head: string, kept: v.InferOutput<typeof Kept>): Promise<ClickHead[]> {
    const { sealed, ...about } = kept;
    try {
      const bytes = await unseal(await vault.readKey(), boundTo(origin, head, about.basis), sealed);
      return [{ ...about, bytes, learned: openHead(bytes) }];
    } catch {
      reportDamaged(1);
      return [];
    }
  }
  return {
    async read(origin, head) {
      const stored = await (await database.open()).get('clickHeads', [origin, head]);
      const parsed = v.safeParse(ClickHeadRecord, stored);
      if (!parsed.success) return [];
      const { current, previous } = parsed.output;
      const opened = [current, ...(previous ? [previous] : [])].map((kept) => open(origin, head, kept));
      return (await Promise.all(opened)).flat();
    },
    async put(origin, head, { bytes, ...about }) {
      const key = await vault.prepareKey();
      const sealed = await seal(key, boundTo(origin, head, about.basis), bytes);
      const current = { ...about, learnedAt: now().toISOString(), sealed };
      await changeTogether(database, ['keys', 'clickHeads'], async (change) => {
        await requireKey(change, key);
        const store = change.objectStore('clickHeads');
        const before = v.safeParse(ClickHeadRecord, await store.get([origin, head]));
        const previous = before.success ? before.output.current : undefined;
        await store.put({ origin, head, current, ...(previous && { previous }) });
      });
    },
  };
}

function boundTo(origin: string, head: string, basis: string): string[] {
  return ['click-head', origin, head, basis];
}
