import { dropIndexes, forgetTexts } from '../memory/index-state';
import { changeTogether, type Database } from './database';
import { readRowPages } from './row-pages';
import { openRow, type RowDraft, readStoredRow, sealRow, type TrainingRow } from './training-row';
import { requireKey, type Vault } from './vault';

/**
 * Puts something else in the place of every ticket that was kept with its text, page by page: what is done stays done,
 * and the rest is found again the next time. A ticket that is deleted meanwhile stays away.
 */
export async function takeTextAway(
  database: Database,
  vault: Vault,
  convert: (rows: readonly TrainingRow[]) => Promise<readonly (RowDraft & { keptAt: string })[]>,
): Promise<void> {
  await changeTogether(database, ['memory', 'memoryTickets'], forgetTexts);
  for await (const records of readRowPages(database)) {
    const texts = records.filter((record) => readStoredRow(record)?.keptAs === 'text');
    if (texts.length === 0) continue;
    // First, even if the rows fail later: these contain the subjects.
    await changeTogether(database, ['memory'], dropIndexes);
    const key = await vault.prepareKey();
    const opened = await Promise.all(texts.map((record) => openRow(record, key)));
    const drafts = await convert(opened.filter((row) => row !== undefined));
    const rows = await Promise.all(drafts.map((draft) => sealRow(draft, key, draft.keptAt)));
    await changeTogether(database, ['keys', 'rows', 'memory'], async (change) => {
      await requireKey(change, key);
      await dropIndexes(change);
      for (const row of rows) {
        const before = readStoredRow(await change.objectStore('rows').get([row.origin, row.ticketId]));
        if (before?.keptAs === 'text' && before.keptAt === row.keptAt)
          await change.objectStore('rows').put(row);
      }
    });
  }
}
