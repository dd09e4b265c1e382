import type { BrowserSession } from './test';
import { inExtensionPage } from './worker';

/** Puts records into the extension's database as they would lie there. The database has to exist already. */
export function putRecords(
  session: BrowserSession,
  records: Record<string, readonly unknown[]>,
): Promise<void> {
  return inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(async (stores) => {
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open('triage-lens');
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const change = database.transaction(Object.keys(stores), 'readwrite');
        for (const [store, values] of Object.entries(stores))
          for (const value of values) change.objectStore(store).put(value);
        change.oncomplete = () => done();
        change.onerror = () => failed(change.error);
      });
      database.close();
    }, records),
  );
}
