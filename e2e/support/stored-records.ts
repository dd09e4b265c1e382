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

/** Puts labels there as `putRecords` does, with the marks of their heads. */
export function putLabels(
  session: BrowserSession,
  labels: readonly { origin: string; head: string }[],
): Promise<void> {
  const heads = new Map(labels.map(({ origin, head }) => [JSON.stringify([origin, head]), { origin, head }]));
  const labelMarks = [...heads.values()].map((each) => ({ ...each, mark: 'put' }));
  return putRecords(session, { labels, labelMarks });
}

/** Of all tickets to learn from, as labels name them. */
export function readTicketHashes(session: BrowserSession): Promise<string[]> {
  return inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open('triage-lens');
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(request.error);
      });
      const rows = await new Promise<{ ticketHash: string }[]>((read, failed) => {
        const request = database.transaction('rows').objectStore('rows').getAll();
        request.onsuccess = () => read(request.result);
        request.onerror = () => failed(request.error);
      });
      database.close();
      return rows.map(({ ticketHash }) => ticketHash);
    }),
  );
}

/**
 * All that the extension has kept on this machine as text, bytes read as Latin-1: its database, and both its storages. By
 * store, as someone with access to the disk would search it.
 */
export function readEverythingKept(session: BrowserSession): Promise<Record<string, string>> {
  return inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(async () => {
      const latin = new TextDecoder('latin1');
      const plain = (_: string, value: unknown) =>
        ArrayBuffer.isView(value) ? latin.decode(value as Uint8Array) : value;
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open('triage-lens');
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(request.error);
      });
      const kept: Record<string, string> = {
        'storage.local': JSON.stringify(await chrome.storage.local.get()),
        'storage.session': JSON.stringify(await chrome.storage.session.get()),
      };
      for (const name of database.objectStoreNames) {
        const records = await new Promise<unknown[]>((read, failed) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => read(request.result);
          request.onerror = () => failed(request.error);
        });
        kept[name] = records.map((record) => JSON.stringify(record, plain)).join('\n');
      }
      database.close();
      return kept;
    }),
  );
}

/** The tickets that are kept to learn from, opened with the key that lies beside them, as this extension alone can. */
export function openKeptTickets(session: BrowserSession): Promise<string[]> {
  return inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open('triage-lens');
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(request.error);
      });
      const readAll = <Row>(name: string) =>
        new Promise<Row[]>((read, failed) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => read(request.result);
          request.onerror = () => failed(request.error);
        });
      const [stored] = await readAll<{ key: CryptoKey }>('keys');
      const rows = await readAll<{
        origin: string;
        ticketId: string;
        sealed: { iv: BufferSource; bytes: BufferSource };
      }>('rows');
      database.close();
      return Promise.all(
        rows.map(async ({ origin, ticketId, sealed: { iv, bytes } }) => {
          const additionalData = new TextEncoder().encode(JSON.stringify(['row', origin, ticketId]));
          const parameters = { name: 'AES-GCM', iv, additionalData };
          return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, stored.key, bytes));
        }),
      );
    }),
  );
}
