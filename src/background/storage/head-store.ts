import * as v from 'valibot';
import { type DeskHead, openHead } from '../../core/learner/head-file';
import type { HeadState } from '../../protocol/learning-messages';
import { log } from '../activity/log';
import { changeTogether, type Database, keysOf } from './database';
import {
  filesOf,
  HeadFile,
  type HeadRecord,
  isNewerFile,
  isNewerRecord,
  type Learned,
  type LearnedFrom,
  recordSchemas,
} from './head-record';
import { LearningError } from './learning-error';
import { requireKey, seal, unseal, type Vault } from './vault';

export type HeadDraft<From extends LearnedFrom = 'history'> = Omit<Learned[From], 'fileId' | 'learnedAt'> & {
  origin: string;
  name: string;
  /** What `packHead` made. */
  bytes: Uint8Array;
};

/** A head as lists show it. */
export type HeadSummary<From extends LearnedFrom = 'history'> = Omit<Learned[From], 'fileId'> & {
  origin: string;
  name: string;
  state: HeadState;
  /** Another one for every head that was ever learned, and the same one again after undo. */
  version: string;
  canUndo: boolean;
};

export type StoredHead<From extends LearnedFrom = 'history'> = HeadSummary<From> & {
  bytes: Uint8Array;
  head: DeskHead;
};

/** Learned heads, sealed, each with the one before it. One object of this class for each place that heads come from. */
export class HeadStore<From extends LearnedFrom> {
  constructor(
    private readonly from: From,
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /**
   * Puts a head in the place of the one before, which is kept for undo; its state stays; a first one from history is hidden. Throws
   * `LearningError` `head-damaged` or `head-newer` where the bytes are no head of this version; then nothing changes.
   */
  async switchTo({ bytes, origin, name, ...about }: HeadDraft<From>): Promise<void> {
    openWhole(bytes);
    const key = await this.vault.prepareKey();
    const id = crypto.randomUUID();
    const current = { ...about, fileId: id, learnedAt: new Date().toISOString() } as unknown as Learned[From];
    const sealed = await seal(key, this.boundTo(origin, name, current), bytes);
    await changeTogether(this.database, ['keys', 'heads', 'headFiles'], async (change) => {
      await requireKey(change, key);
      const heads = change.objectStore('heads');
      const stored = await heads.get([origin, this.from, name]);
      if (isNewerRecord(stored)) throw new LearningError('head-newer');
      const before = this.isRecord(stored) ? stored : undefined;
      const record = {
        version: 1,
        origin,
        from: this.from,
        name,
        state: before?.state ?? (this.from === 'clicks' ? 'used' : 'hidden'),
        current,
        ...(before && { previous: before.current }),
      };
      await change.objectStore('headFiles').put({ id, sealed });
      await heads.put(v.parse(this.schema, record));
      if (before?.previous) await change.objectStore('headFiles').delete(before.previous.fileId);
    });
  }

  /** Goes back to the head before, byte for byte. False if there is none. */
  undo(origin: string, name: string): Promise<boolean> {
    return this.change(
      origin,
      name,
      ({ previous, ...record }) => previous && { ...record, current: previous },
    );
  }

  /** False if there is no such head. */
  setState(origin: string, name: string, state: HeadState): Promise<boolean> {
    return this.change(origin, name, (record) => ({ ...record, state }));
  }

  /** Throws `LearningError` `head-damaged` or `head-newer`; what is stored is left as it is. */
  async read(origin: string, name: string): Promise<StoredHead<From> | undefined> {
    const { stored, files } = await this.load(origin, name, 1);
    const record = this.parse(stored);
    return record && this.open(record, files[0]);
  }

  /** The newest and the one before it, as far as they can be opened; the others are reported. */
  async readBoth(origin: string, name: string): Promise<StoredHead<From>[]> {
    const { stored, files } = await this.load(origin, name, 2);
    if (!this.isRecord(stored)) return [];
    const { previous, ...current } = stored;
    const versions = [current, ...(previous ? [{ ...current, current: previous }] : [])];
    const opened = await Promise.allSettled(versions.map((version, i) => this.open(version, files[i])));
    const damaged = opened.filter(({ status }) => status === 'rejected').length;
    if (damaged > 0) log.reportDamaged(damaged);
    return opened.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  }

  /** Without their files. Those of a newer version or damaged are left out. */
  async list(origin?: string): Promise<HeadSummary<From>[]> {
    const range = origin === undefined ? undefined : keysOf(origin);
    const records = await (await this.database.open()).getAll('heads', range);
    return records.filter((record) => this.isRecord(record)).map(summarise);
  }

  async remove(origin: string, name: string): Promise<void> {
    await changeTogether(this.database, ['heads', 'headFiles'], async (change) => {
      const key: [string, string, string] = [origin, this.from, name];
      const before = await change.objectStore('heads').get(key);
      await change.objectStore('heads').delete(key);
      for (const fileId of filesOf(before)) await change.objectStore('headFiles').delete(fileId);
    });
  }

  private get schema(): v.GenericSchema<unknown, HeadRecord<From>> {
    return recordSchemas[this.from];
  }

  private isRecord(stored: unknown): stored is HeadRecord<From> {
    return v.safeParse(this.schema, stored).success;
  }

  private change(
    origin: string,
    name: string,
    alter: (record: HeadRecord<From>) => HeadRecord<From> | undefined,
  ): Promise<boolean> {
    return changeTogether(this.database, ['heads', 'headFiles'], async (change) => {
      const before = this.parse(await change.objectStore('heads').get([origin, this.from, name]));
      const after = before && alter(before);
      if (!after) return false;
      await change.objectStore('heads').put(after);
      for (const fileId of filesOf(before))
        if (!filesOf(after).includes(fileId)) await change.objectStore('headFiles').delete(fileId);
      return true;
    });
  }

  private parse(stored: unknown): HeadRecord<From> | undefined {
    if (stored === undefined) return undefined;
    if (isNewerRecord(stored)) throw new LearningError('head-newer');
    const parsed = v.safeParse(this.schema, stored);
    if (!parsed.success) throw new LearningError('head-damaged');
    return parsed.output;
  }

  /** A record and the files of its newest versions, as they lie there at one moment. */
  private async load(origin: string, name: string, versions: number) {
    const reading = (await this.database.open()).transaction(['heads', 'headFiles']);
    const stored: unknown = await reading.objectStore('heads').get([origin, this.from, name]);
    const ids = filesOf(stored).slice(0, versions);
    const files = await Promise.all(ids.map((id) => reading.objectStore('headFiles').get(id)));
    return { stored, files };
  }

  private async open(record: HeadRecord<From>, file: unknown): Promise<StoredHead<From>> {
    const { origin, name, current } = record;
    try {
      const { sealed } = v.parse(HeadFile, file);
      const bytes = await unseal(await this.vault.readKey(), this.boundTo(origin, name, current), sealed);
      return { ...summarise(record), bytes, head: openWhole(bytes) };
    } catch (cause) {
      throw cause instanceof LearningError ? cause : new LearningError('head-damaged', { cause });
    }
  }

  /** Names the record that sealed bytes belong to. Heads of earlier versions of this program are bound in the same way. */
  private boundTo(origin: string, name: string, learned: Learned[LearnedFrom]): string[] {
    return 'basis' in learned
      ? ['click-head', origin, name, learned.basis]
      : ['head', origin, name, learned.fileId];
  }
}

function openWhole(bytes: Uint8Array): DeskHead {
  if (isNewerFile(bytes)) throw new LearningError('head-newer');
  try {
    return openHead(bytes);
  } catch (cause) {
    throw new LearningError('head-damaged', { cause });
  }
}

function summarise<From extends LearnedFrom>({
  origin,
  name,
  state,
  current,
  previous,
}: HeadRecord<From>): HeadSummary<From> {
  const { fileId: version, ...learned } = current;
  return { origin, name, state, ...learned, version, canUndo: previous !== undefined };
}
