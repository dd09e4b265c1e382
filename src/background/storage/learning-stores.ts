import { takeApart } from '../cloud/sync/batch-store';
import { MemoryStore } from '../memory/memory-store';
import { changeTogether, type Database, keysOf } from './database';
import { filesOf } from './head-record';
import { HeadStore } from './head-store';
import { ProgressStore } from './progress-store';
import type { RememberedValue } from './remembered-value';
import { Retention } from './retention';
import { RowStore } from './row-store';
import { SeenFields } from './seen-fields';
import { takeTextAway } from './take-text-away';
import { Vault } from './vault';

/** Everything that is kept for learning, on this device alone. */
export class LearningStores {
  private readonly vault: Vault;
  readonly rows: RowStore;
  readonly heads: HeadStore<'history'>;
  readonly clickHeads: HeadStore<'clicks'>;
  readonly progress: ProgressStore;
  readonly seen: SeenFields;
  readonly memory: MemoryStore;
  readonly retention: Retention;

  /** @param lastSwept when old records were last deleted, ISO 8601 */
  constructor(
    private readonly database: Database,
    lastSwept: RememberedValue<string>,
  ) {
    this.vault = new Vault(database);
    this.rows = new RowStore(database, this.vault);
    this.heads = new HeadStore('history', database, this.vault);
    this.clickHeads = new HeadStore('clicks', database, this.vault);
    this.progress = new ProgressStore(database, this.vault);
    this.memory = new MemoryStore(database, this.vault);
    this.seen = new SeenFields(database);
    this.retention = new Retention(database, lastSwept);
  }

  /** See `takeTextAway`. */
  takeTextAway(convert: Parameters<typeof takeTextAway>[2]): Promise<void> {
    return takeTextAway(this.database, this.vault, convert);
  }

  /** Deletes one helpdesk's tickets, heads, progress and labels. */
  async forget(origin: string): Promise<void> {
    await changeTogether(this.database, [...storesOfDesk], async (change) => {
      const heads = change.objectStore('heads');
      for (const record of await heads.getAll(keysOf(origin)))
        for (const fileId of filesOf(record)) await change.objectStore('headFiles').delete(fileId);
      for (const name of perDesk) await change.objectStore(name).delete(keysOf(origin));
      await change.objectStore('progress').delete(origin);
      const counts = change.objectStore('counts');
      for (const key of await counts.getAllKeys()) if (key[1] === origin) await counts.delete(key);
      const labels = change.objectStore('labels');
      const ids = await labels.index('by-head').getAllKeys(keysOf(origin));
      await Promise.all(ids.map((id) => labels.delete(id)));
      await takeApart(change);
    });
  }

  /**
   * Deletes every record of the database, labels, audit and the key with it. What is under way then is refused with
   * `learning-deleted`.
   */
  async deleteEverything(): Promise<void> {
    const stores = [...(await this.database.open()).objectStoreNames];
    await changeTogether(this.database, stores, async (change) => {
      for (const name of stores) await change.objectStore(name).clear();
    });
  }
}

/** Stores whose keys begin with the origin, and that nothing else belongs to. */
const perDesk = [
  'heads',
  'rows',
  'fetched',
  'seen',
  'labelMarks',
  'labelSummaries',
  'memory',
  'memoryTickets',
] as const;
const storesOfDesk = [
  ...perDesk,
  'labels',
  'headFiles',
  'progress',
  'counts',
  'counters',
  'batches',
] as const;
