import type { BrowserContext } from '@playwright/test';
import { packHead } from '../../src/core/learner/head-file';
import { learnValues } from '../../src/core/learner/learn-values';
import { inExtensionPage } from './worker';

export interface SeededRow {
  subject: string;
  body: string;
  value: string;
}

/** Learns a field from rows and puts the head into the extension's store, in use, as learning in the extension would. */
export async function seedHead(
  context: BrowserContext,
  extensionId: string,
  about: { origin: string; field: string },
  rows: readonly SeededRow[],
): Promise<Uint8Array> {
  const bytes = packHead(await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 }));
  const record = { ...about, result: resultFor(about.field, rows), bytes: [...bytes] };
  await inExtensionPage(context, extensionId, (page) => page.evaluate(putHead, record));
  return bytes;
}

function resultFor(field: string, rows: readonly SeededRow[]) {
  const scores = { accuracy: 0.9, macroF1: 0.9 };
  const size = rows.length;
  return {
    version: 1,
    kind: 'class',
    field,
    seed: 1,
    tickets: { labelled: size, learned: size - 1, aside: 1 },
    rareValues: 0,
    ...scores,
    interval: { low: 0.8, high: 1 },
    mostFrequent: { value: rows[0]?.value ?? '', ...scores },
    answered: { coverage: 1, precision: 0.9 },
    curve: [],
    confusion: { values: [], counts: [] },
  };
}

interface PutRecord {
  origin: string;
  field: string;
  result: unknown;
  bytes: number[];
}

/** Runs in a page of the extension: seals the file as the vault does and writes it with its record. */
async function putHead({ origin, field, result, bytes }: PutRecord): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('triage-lens');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const known = await new Promise<{ id: string; key: CryptoKey } | undefined>((resolve, reject) => {
    const reading = database.transaction('keys').objectStore('keys').get('text');
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  const made = known ?? {
    id: crypto.randomUUID(),
    key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  };
  const id = crypto.randomUUID();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(JSON.stringify(['head', origin, field, id]));
  const plain = Uint8Array.from(bytes);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, made.key, plain),
  );
  const change = database.transaction(['keys', 'heads', 'headFiles'], 'readwrite');
  change.objectStore('keys').put({ name: 'text', ...made });
  change.objectStore('headFiles').put({ id, sealed: { keyId: made.id, iv, bytes: sealed } });
  const current = { fileId: id, learnedAt: new Date().toISOString(), result, labelsThrough: 0 };
  change
    .objectStore('heads')
    .put({ version: 1, origin, from: 'history', name: field, state: 'used', current });
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onerror = () => reject(change.error);
  });
  database.close();
}
