import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { deskOrigin, serveDesk, ticketAddress } from './coexistence/desk-page';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { putLabels } from './support/stored-records';
import { type BrowserSession, expect, test } from './support/test';

const host = new URL(deskOrigin).host;

function label(number: number, origin: string) {
  return {
    ...{ id: `01-${number}`, at: '2026-01-05T10:00:00.000Z', helpdesk: 'demo', head: 'topic', origin },
    ...{ suggested: 'access', confidence: 0.8, final: 'access', order: number },
    ...{ source: 'accepted', model: 'm', ticketHash: `hash-${number}` },
  };
}

async function openKept(session: BrowserSession, tab: Page): Promise<Page> {
  await serveDesk(tab);
  await tab.goto(ticketAddress());
  await waitForAnswers(await Card.on(tab));
  const labels = Array.from({ length: 300 }, (_, i) =>
    label(i, i < 200 ? deskOrigin : 'https://other.example'),
  );
  await putLabels(session, labels);
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html#kept`);
  await options.getByRole('region', { name: 'What is kept' }).first().getByRole('table').waitFor();
  return options;
}

test('what is kept is counted, taken along as one file, and deleted per helpdesk and altogether', async ({
  session,
  tab,
}) => {
  const options = await openKept(session, tab);
  const kept = options.locator('#kept');
  await expect(kept.getByRole('row', { name: /^Feedback and final values 300 / })).toBeVisible();

  const download = options.waitForEvent('download');
  await kept.getByRole('button', { name: 'Take it along as a file' }).press('Enter');
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).kind).filter((kind) => kind === 'label')).toHaveLength(300);
  await expect(kept.getByText(/^Saved: /)).toBeVisible();

  await kept.getByRole('button', { name: `Delete what is kept of ${host}` }).press('Enter');
  await expect(kept.getByRole('button', { name: 'Keep' })).toBeFocused();
  await kept.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(kept.getByRole('row', { name: /^Feedback and final values 100 / })).toBeVisible();

  await kept.getByRole('button', { name: 'Delete everything' }).click();
  await kept.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(kept.getByRole('row', { name: /^Feedback and final values 0 / })).toBeVisible();
  await expect(kept.getByText('Deleted.')).toBeVisible();
});
