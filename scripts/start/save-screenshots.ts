import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCardSummary } from './card-summary';

const folder = 'artifacts';

/** Saves the queue with its badges and one ticket with its card, in light and dark; returns the files' names. */
export async function saveScreenshots(page: Page, helpdesk: string, ticketId: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${helpdesk}/queue/all`);
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('tbody tr')];
      return rows.length > 0 && rows.every((row) => row.querySelector('[data-triage-lens-list="badge"]'));
    });
    files.push(await save(page, `demo-queue-${colorScheme}`));
    await page.goto(`${helpdesk}/tickets/${ticketId}`);
    await readCardSummary(page, ticketId);
    files.push(await save(page, `demo-ticket-${colorScheme}`));
  }
  return files;
}

async function save(page: Page, name: string): Promise<string> {
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
