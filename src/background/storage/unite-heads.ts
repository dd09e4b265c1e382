import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { Sealed } from './sealed';

/** Any stores, also those that today's schema does not have any more. */
export type AnyUpgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** What earlier versions of the database kept of a head that clicks taught, its file within. */
const OldLearned = v.object({
  basis: v.string(),
  labelsThrough: v.number(),
  labels: v.number(),
  learnedAt: v.string(),
  encoder: v.optional(v.string()),
  sealed: Sealed,
});
const OldClickHead = v.object({
  origin: v.string(),
  head: v.string(),
  current: OldLearned,
  previous: v.optional(OldLearned),
});
const OldHead = v.looseObject({ origin: v.string(), field: v.string() });

/**
 * Version 5: heads that history taught and heads that clicks taught lie in one store, their files in another. A record
 * that could not be read before is dropped. The sealed bytes stay as they are.
 */
export async function uniteHeads(upgrade: AnyUpgrade): Promise<void> {
  const fromHistory = await upgrade.objectStore('heads').getAll();
  const fromClicks = await upgrade.objectStore('clickHeads').getAll();
  upgrade.db.deleteObjectStore('heads');
  upgrade.db.deleteObjectStore('clickHeads');
  const heads = upgrade.db.createObjectStore('heads', { keyPath: ['origin', 'from', 'name'] });
  for (const stored of fromHistory) {
    if (!v.is(OldHead, stored)) continue;
    const { field: name, ...rest } = stored;
    await heads.put({ ...rest, from: 'history', name });
  }
  for (const stored of fromClicks) {
    if (!v.is(OldClickHead, stored)) continue;
    const { origin, head: name, current, previous } = stored;
    await heads.put({
      ...{ version: 1, origin, from: 'clicks', name, state: 'used' },
      current: await moveFile(upgrade, current),
      ...(previous && { previous: await moveFile(upgrade, previous) }),
    });
  }
}

async function moveFile(upgrade: AnyUpgrade, { sealed, ...learned }: v.InferOutput<typeof OldLearned>) {
  const fileId = crypto.randomUUID();
  await upgrade.objectStore('headFiles').put({ id: fileId, sealed });
  return { ...learned, fileId };
}
