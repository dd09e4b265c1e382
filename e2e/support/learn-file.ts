import { expect } from '@playwright/test';
import type { BrowserSession } from './test';

/** Learns a desk from a file of closed tickets, as its agent does it in the options. `origin` has been visited. */
export async function learnFromFile(session: BrowserSession, origin: string, csv: string): Promise<void> {
  const options = await session.newPage();
  const address = `src/options/options.html#desk=${encodeURIComponent(origin)}`;
  await options.goto(`chrome-extension://${session.extensionId}/${address}`);
  const heading = options.getByRole('heading', { name: new URL(origin).host, exact: true, level: 3 });
  const desk = options
    .getByRole('region', { name: 'Learn this desk' })
    .getByRole('listitem')
    .filter({ has: heading });
  const input = desk.getByLabel(/^Choose a file of closed tickets/);
  if (!(await input.isVisible())) await desk.getByText('Learn from a file', { exact: true }).click();
  await input.setInputFiles({ name: 'closed.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await desk.getByRole('button', { name: 'Keep these tickets' }).click();
  await desk.getByRole('button', { name: /^Learn the chosen fields/ }).click();
  await expect(desk.getByText(/% right \(between/).first()).toBeVisible({ timeout: 180_000 });
  await expect(desk.getByRole('progressbar')).toHaveCount(0, { timeout: 180_000 });
  await options.close();
}

/** A file of these rows, the first of which names the columns. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.map(quoted).join(','), ...lines].join('\r\n');
}
