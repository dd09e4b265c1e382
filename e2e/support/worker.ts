import { type BrowserContext, expect, type Page, type Worker } from '@playwright/test';

/** The extension's service worker; waits until it runs. */
export async function waitForWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 });
}

/** Waits until the extension serves the sites that its manifest grants; on a new profile that takes a moment. */
export async function waitForSites(context: BrowserContext): Promise<void> {
  const worker = await waitForWorker(context);
  const countSites = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  // A browser that has just started takes seconds until it tells the organisation's policy.
  const options = { message: 'sites that the extension serves', timeout: 20_000 };
  await expect.poll(countSites, options).toBeGreaterThan(0);
}

/**
 * Stops the extension's service worker as the browser does when it was idle for long: everything that was only in
 * memory is gone. Resolves when the browser has reported it stopped; the next message starts it again, which may
 * already have happened by then.
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const running = new Set<string>();
    const stopped = new Set<string>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (!scriptURL.startsWith('chrome-extension://')) continue;
        if (runningStatus === 'stopped') stopped.add(versionId);
        else running.add(versionId);
      }
    });
    await session.send('ServiceWorker.enable');
    await expect.poll(() => running.size, { message: 'running service workers' }).toBeGreaterThan(0);
    const versions = [...running];
    stopped.clear();
    await session.send('ServiceWorker.stopAllWorkers');
    const left = () => versions.filter((version) => !stopped.has(version));
    await expect.poll(left, { message: 'service workers that have not stopped' }).toEqual([]);
  } finally {
    await session.detach();
  }
}

/** All of `storage.local`, read in a page of the extension that runs none of its code. */
export function readStorage(context: BrowserContext, extensionId: string): Promise<Record<string, unknown>> {
  return inExtensionPage(context, extensionId, (page) => page.evaluate(() => chrome.storage.local.get()));
}

/** Opens a bare page of the extension's origin, so that its storage and databases can be looked at. */
export async function inExtensionPage<T>(
  context: BrowserContext,
  extensionId: string,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    return await act(page);
  } finally {
    await page.close();
  }
}
