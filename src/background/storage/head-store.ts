import * as v from 'valibot';
import { type DeskHead, openHead } from '../../core/learner/head-file';
import { changeTogether, type Database, keysOf } from './database';
import {
  HeadFile,
  HeadRecord,
  type HeadState,
  isNewerFile,
  isNewerRecord,
  type Learned,
} from './head-record';
import { LearningError } from './learning-error';
import { requireKey, seal, unseal, type Vault } from './vault';

export interface HeadDraft extends Omit<Learned, 'fileId' | 'learnedAt'> {
  origin: string;
  field: string;
  /** What `packHead` made. */
  bytes: Uint8Array;
}

/** A head as lists show it. */
export type HeadSummary = Omit<HeadRecord, 'version' | 'current' | 'previous'> &
  Omit<Learned, 'fileId'> & {
    /** Another one for every head that was ever learned, and the same one again after undo. */
    version: string;
    canUndo: boolean;
  };

export interface StoredHead extends HeadSummary {
  bytes: Uint8Array;
  head: DeskHead;
}

export interface HeadStore {
  /**
   * Puts a head in the place of the one before, which is kept for undo; its state stays, the first one is hidden. Throws
   * `LearningError` `head-damaged` or `head-newer` where the bytes are no head of this version; then nothing changes.
   */
  switchTo(draft: HeadDraft): Promise<void>;
  /** Goes back to the head before, byte for byte. False where there is none. */
  undo(origin: string, field: string): Promise<boolean>;
  /** False where there is no such head. */
  setState(origin: string, field: string, state: HeadState): Promise<boolean>;
  /** Throws `LearningError` `head-damaged` or `head-newer`; what is stored is left as it is. */
  read(origin: string, field: string): Promise<StoredHead | undefined>;
  /** Without their files. Those of a newer version or damaged are left out. */
  list(origin?: string): Promise<HeadSummary[]>;
  remove(origin: string, field: string): Promise<void>;
}

export function createHeadStore(database: Database, vault: Vault, now: () => Date): HeadStore {
  async function changeRecord(
    origin: string,
    field: string,
    alter: (record: HeadRecord) => HeadRecord | undefined,
  ): Promise<boolean> {
    return changeTogether(database, ['heads', 'headFiles'], async (change) => {
      const before = parseRecord(await change.objectStore('heads').get([origin, field]));
      const after = before && alter(before);
      if (!after) return false;
      await change.objectStore('heads').put(after);
      for (const fileId of filesOf(before))
        if (!filesOf(after).includes(fileId)) await change.objectStore('headFiles').delete(fileId);
      return true;
    });
  }
  return {
    async switchTo({ bytes, origin, field, ...about }) {
      openWhole(bytes);
      const key = await vault.prepareKey();
      const id = crypto.randomUUID();
      const sealed = await seal(key, boundTo(origin, field, id), bytes);
      const current: Learned = { ...about, fileId: id, learnedAt: now().toISOString() };
      await changeTogether(database, ['keys', 'heads', 'headFiles'], async (change) => {
        await requireKey(change, key);
        const heads = change.objectStore('heads');
        const stored = await heads.get([origin, field]);
        if (isNewerRecord(stored)) throw new LearningError('head-newer');
        const before = v.is(HeadRecord, stored) ? stored : undefined;
        const record: HeadRecord = {
          version: 1,
          origin,
          field,
          state: before?.state ?? 'hidden',
          current,
          ...(before && { previous: before.current }),
        };
        await change.objectStore('headFiles').put({ id, sealed });
        await heads.put(v.parse(HeadRecord, record));
        if (before?.previous) await change.objectStore('headFiles').delete(before.previous.fileId);
      });
    },
    undo: (origin, field) =>
      changeRecord(origin, field, ({ previous, ...record }) => previous && { ...record, current: previous }),
    setState: (origin, field, state) => changeRecord(origin, field, (record) => ({ ...record, state })),
    async read(origin, field) {
      const reading = (await database.open()).transaction(['heads', 'headFiles', 'keys']);
      const record = parseRecord(await reading.objectStore('heads').get([origin, field]));
      if (!record) return undefined;
      const file = await reading.objectStore('headFiles').get(record.current.fileId);
      const key = await vault.readKey();
      try {
        const { id, sealed } = v.parse(HeadFile, file);
        const bytes = await unseal(key, boundTo(origin, field, id), sealed);
        return { ...summarise(record), bytes, head: openWhole(bytes) };
      } catch (cause) {
        throw cause instanceof LearningError ? cause : new LearningError('head-damaged', { cause });
      }
    },
    async list(origin) {
      const range = origin === undefined ? undefined : keysOf(origin);
      const records = await (await database.open()).getAll('heads', range);
      return records.filter((record) => v.is(HeadRecord, record)).map(summarise);
    },
    async remove(origin, field) {
      await changeTogether(database, ['heads', 'headFiles'], async (change) => {
        const before = await change.objectStore('heads').get([origin, field]);
        await change.objectStore('heads').delete([origin, field]);
        for (const fileId of filesOf(before)) await change.objectStore('headFiles').delete(fileId);
      });
    },
  };
}

/** The files that a record of any version points to. */
export function filesOf(record: unknown): string[] {
  const Pointer = v.object({ fileId: v.string() });
  const parsed = v.safeParse(
    v.object({ current: v.optional(Pointer), previous: v.optional(Pointer) }),
    record,
  );
  if (!parsed.success) return [];
  const { current, previous } = parsed.output;
  return [current, previous].flatMap((learned) => (learned ? [learned.fileId] : []));
}

function parseRecord(record: unknown): HeadRecord | undefined {
  if (record === undefined) return undefined;
  if (isNewerRecord(record)) throw new LearningError('head-newer');
  const parsed = v.safeParse(HeadRecord, record);
  if (!parsed.success) throw new LearningError('head-damaged');
  return parsed.output;
}

function openWhole(bytes: Uint8Array): DeskHead {
  if (isNewerFile(bytes)) throw new LearningError('head-newer');
  try {
    return openHead(bytes);
  } catch (cause) {
    throw new LearningError('head-damaged', { cause });
  }
}

function summarise({ origin, field, state, current, previous }: HeadRecord): HeadSummary {
  const { fileId: version, ...learned } = current;
  return { origin, field, state, ...learned, version, canUndo: previous !== undefined };
}

function boundTo(origin: string, field: string, fileId: string): string[] {
  return ['head', origin, field, fileId];
}
