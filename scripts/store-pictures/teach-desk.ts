import type { Page } from '@playwright/test';
import { writeClosedTicketsFile } from './closed-tickets-file';
import { type StoreDesk, storeDesk } from './store-desk';

/** Opens the options page at the desk that is to be learned. */
export async function openLearning({ context, extensionId }: StoreDesk): Promise<Page> {
  const options = await context.newPage();
  const address = `src/options/options.html#desk=${encodeURIComponent(storeDesk)}`;
  await options.goto(`chrome-extension://${extensionId}/${address}`);
  return options;
}

/** Has the extension learn the desk from a file of closed tickets, as an agent would; ends with the results shown. */
export async function teachDesk(options: Page): Promise<void> {
  await options.getByText('Learn from a file').click();
  const buffer = Buffer.from(writeClosedTicketsFile(1240));
  const file = { name: 'closed-tickets.csv', mimeType: 'text/csv', buffer };
  await options.getByLabel(/^Choose a file of closed tickets/).setInputFiles(file);
  await options.getByRole('button', { name: 'Keep these tickets' }).click();
  await options.getByRole('button', { name: /^Learn the chosen fields/ }).click();
  for (const field of ['Team', 'Priority'])
    await options
      .getByRole('region', { name: field, exact: true })
      .getByText(/% right \(between/)
      .waitFor({ timeout: 180_000 });
}
