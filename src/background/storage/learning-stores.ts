import { takeApart } from '../cloud/sync/batch-store';
import { changeTogether, type Database, keysOf } from './database';
import { filesOf } from './head-record';
import { HeadStore } from './head-store';
import { createProgressStore, type ProgressStore } from './progress-store';
import type { RememberedValue } from './remembered-value';
import { createRetention, type Retention } from './retention';
import { createRowStore, type RowStore } from './row-store';
import { createSeenFields, type SeenFields } from './seen-fields';
import { takeTextAway } from './take-text-away';
import { createVault } from './vault';

export interface LearningStores {
  rows: RowStore;
  heads: HeadStore<'history'>;
  progress: ProgressStore;
  seen: SeenFields;
  clickHeads: HeadStore<'clicks'>;
  retention: Retention;
  /** See `takeTextAway`. */
  takeTextAway(convert: Parameters<typeof takeTextAway>[2]): Promise<void>;
  /** Deletes one helpdesk's tickets, heads, progress and labels. */
  forget(origin: string): Promise<void>;
  /**
   * Deletes every record of the database, labels, audit and the key with it. What is under way then is refused with
   * `learning-deleted`.
   */
  deleteEverything(): Promise<void>;
}

export interface LearningStoreParts {
  database: Database;
  now(): Date;
  /** When old records were last deleted, ISO 8601. */
  lastSwept: RememberedValue<string>;
  /** Gets the number of rows that were left out because they cannot be read. */
  reportDamaged(count: number): void;
}

/** Everything that is kept for learning, on this device alone. */
export function createLearningStores({
  database,
  now,
  lastSwept,
  reportDamaged,
}: LearningStoreParts): LearningStores {
  const vault = createVault(database);
  return {
    rows: createRowStore(database, vault, now, reportDamaged),
    heads: new HeadStore('history', database, vault),
    progress: createProgressStore(database, vault, now),
    seen: createSeenFields(database, now),
    clickHeads: new HeadStore('clicks', database, vault),
    retention: createRetention(database, lastSwept, now),
    takeTextAway: (convert) => takeTextAway(database, vault, convert),
    async forget(origin) {
      const stores = [
        'labels',
        'rows',
        'heads',
        'headFiles',
        'progress',
        'fetched',
        'counts',
        'seen',
        'labelMarks',
        'labelSummaries',
        'counters',
        'batches',
      ] as const;
      await changeTogether(database, [...stores], async (change) => {
        const heads = change.objectStore('heads');
        for (const record of await heads.getAll(keysOf(origin)))
          for (const fileId of filesOf(record)) await change.objectStore('headFiles').delete(fileId);
        await heads.delete(keysOf(origin));
        await change.objectStore('rows').delete(keysOf(origin));
        await change.objectStore('fetched').delete(keysOf(origin));
        await change.objectStore('seen').delete(keysOf(origin));
        for (const name of ['labelMarks', 'labelSummaries'] as const)
          await change.objectStore(name).delete(keysOf(origin));
        await change.objectStore('progress').delete(origin);
        const counts = change.objectStore('counts');
        for (const key of await counts.getAllKeys()) if (key[1] === origin) await counts.delete(key);
        const labels = change.objectStore('labels');
        const ids = await labels.index('by-head').getAllKeys(keysOf(origin));
        await Promise.all(ids.map((id) => labels.delete(id)));
        await takeApart(change);
      });
    },
    async deleteEverything() {
      const stores = [...(await database.open()).objectStoreNames];
      await changeTogether(database, stores, async (change) => {
        for (const name of stores) await change.objectStore(name).clear();
      });
    },
  };
}
