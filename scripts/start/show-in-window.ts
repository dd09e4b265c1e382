import type { BrowserContext } from '@playwright/test';
import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites } from '../../e2e/support/worker';

/**
 * Opens the helpdesk in a window with the extension and waits until it is closed, or Ctrl-C is pressed.
 *
 * @param policy what an administrator would have set for the extension
 */
export async function showInWindow(helpdesk: string, policy?: unknown): Promise<void> {
  const profile = await createProfile();
  try {
    const context = await launchBrowser({ profile, policy, window: true });
    await waitForSites(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(helpdesk);
    console.log(`The demo helpdesk is open at ${helpdesk}. Close the window or press Ctrl-C to end.`);
    await Promise.race([closed(context), interrupted()]);
    await context.close();
  } finally {
    await removeProfile(profile);
  }
}

/** Resolves when a person has asked this program to end. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** The browser may outlive its last window, on macOS for one. */
function closed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.on('close', () => resolve());
    context.on('page', (page) => page.on('close', check));
    for (const page of context.pages()) page.on('close', check);
    function check() {
      if (context.pages().length === 0) resolve();
    }
  });
}
