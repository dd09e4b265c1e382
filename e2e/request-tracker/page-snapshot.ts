import type { Page } from '@playwright/test';
import { createProfile, launchBrowser, removeProfile } from '../support/launch';
import { hostSelector } from '../support/shadow-content';

/**
 * The whole page as it stands in the DOM, element by element, without the card's own element and
 * without the time that RT says it took.
 */
export async function snapshotOf(page: Page): Promise<string[]> {
  const html = await page.evaluate((selector) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll(`${selector}, #time`)) element.remove();
    return copy.outerHTML;
  }, hostSelector);
  return html.split('\n').map((line) => line.trimEnd());
}

/** The snapshot of a page that the same browser shows without the extension. */
export async function snapshotWithoutExtension(open: (page: Page) => Promise<void>): Promise<string[]> {
  const profile = await createProfile();
  const context = await launchBrowser({ profile, withExtension: false });
  try {
    const page = await context.newPage();
    await open(page);
    await page.waitForLoadState('networkidle');
    return await snapshotOf(page);
  } finally {
    await context.close();
    await removeProfile(profile);
  }
}
