import type { BrowserContext } from '@playwright/test';
import { inExtensionPage } from '../../e2e/support/worker';

/** A ticket's label, and what the hidden head had answered before it learned from it. */
export interface ToldAnswer {
  final: string;
  asked?: string;
}

/** The labels that the extension has kept, the oldest first. */
export function readAnswers(context: BrowserContext, extensionId: string): Promise<ToldAnswer[]> {
  return inExtensionPage(context, extensionId, (page) => page.evaluate(readLabels));
}

/** Runs in a page of the extension. */
async function readLabels(): Promise<ToldAnswer[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('triage-lens');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const labels = await new Promise<(ToldAnswer & { order: number })[]>((resolve, reject) => {
    const reading = database.transaction('labels').objectStore('labels').getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  return labels.sort((a, b) => a.order - b.order).map(({ final, asked }) => ({ final, asked }));
}
