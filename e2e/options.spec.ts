import type { Page } from '@playwright/test';
import { deskOrigin, serveDesk, ticketAddress } from './coexistence/desk-page';
import { waitForAnswers } from './support/answers';
import { askAsPage } from './support/asking';
import { Card } from './support/card';
import { type BrowserSession, expect, test } from './support/test';

const host = new URL(deskOrigin).host;

/** A ticket was read on the made-up desk; then the options are opened. */
async function openOptions(session: BrowserSession, tab: Page): Promise<Page> {
  await serveDesk(tab);
  await tab.goto(ticketAddress());
  await waitForAnswers(await Card.on(tab));
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html`);
  await options.getByRole('heading', { name: `Demo Helpdesk · ${host}` }).waitFor();
  return options;
}

function site(options: Page) {
  return options.getByRole('region', { name: 'Sites' }).getByRole('listitem').filter({ hasText: host });
}

test('a site is switched off and on, and forgotten', async ({ session, tab }) => {
  const options = await openOptions(session, tab);
  const card = await Card.on(tab);
  await expect(site(options)).toContainText('Demo Helpdesk');
  const control = site(options).getByRole('switch');
  await expect(control).toBeChecked();
  await control.press('Space');
  await expect(control).not.toBeChecked();
  await card.expectNone();
  await control.press('Space');
  await expect(control).toBeChecked();
  // Else the ticket, which is read once more, may be noted after the site was forgotten.
  await waitForAnswers(card);

  await site(options)
    .getByRole('button', { name: `Forget ${host}` })
    .press('Enter');
  await expect(site(options).getByRole('button', { name: 'Keep it' })).toBeFocused();
  await site(options).getByRole('button', { name: 'Forget it' }).click();
  await expect(options.getByRole('heading', { name: `Demo Helpdesk · ${host}` })).toBeVisible();
  await options.reload();
  await expect(options.getByText('No ticket was read yet.')).toBeVisible();
});

test('health tells what was read from where and what failed, and is copied without any ticket text', async ({
  session,
  tab,
}) => {
  const options = await openOptions(session, tab);
  const health = options.getByRole('region', { name: 'Health' });
  await expect(health).toContainText("The helpdesk's own interface gave nothing usable.");
  await expect(health).toContainText('read 1, not read 0');
  await health.getByText('Where each part of Demo Helpdesk came from').click();
  await expect(health.getByRole('row', { name: 'subject the page, way 1' })).toBeVisible();

  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.bringToFront();
  await health.getByRole('button', { name: 'Copy as text' }).click();
  await expect(health.getByText('Copied.')).toBeVisible();
  const copied = await options.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('subject: dom#0');
  expect(copied).toContain('interface');
  expect(copied).not.toContain('VPN');
});

test('what was written is listed', async ({ session, tab }) => {
  const page = await askAsPage(session);
  const ticket = { helpdesk: 'demo', origin: 'http://127.0.0.1:4999', id: '7' };
  const about = { ticket, field: 'priority', from: 'low', to: 'urgent' } as const;
  await page.ask('audit.record', { ...about, act: 'apply', outcome: 'written' });
  await page.ask('audit.record', { ...about, act: 'apply', outcome: 'forbidden' });
  const options = await openOptions(session, tab);
  const written = options.getByRole('table').filter({ hasText: 'Outcome' });
  await expect(written.getByRole('row', { name: /priority low → urgent written$/ })).toBeVisible();
  await expect(
    written.getByRole('row', { name: /priority low → urgent not written: forbidden$/ }),
  ).toBeVisible();
});

const adapter = {
  id: 'own',
  label: 'Colleague',
  notes: { verified: 'live' },
  hosts: { match: [], selfHosted: true, probe: [{ css: 'html' }] },
  views: [{ kind: 'ticket', path: '^/tickets/', id: [{ from: 'path', re: '^/tickets/(\\d+)' }] }],
  scope: [{ css: 'main' }],
  dom: { id: [{ get: '@data-ticket-id' }], subject: [{ css: 'h1' }], fields: {} },
  mount: [],
  vocabulary: {},
};

test('a file from a colleague works at once; one that could do harm is refused with the reason', async ({
  session,
  tab,
}) => {
  const options = await openOptions(session, tab);
  const choose = (content: unknown) =>
    site(options)
      .getByLabel(`Import a file for ${host}`)
      .setInputFiles({
        name: 'adapter.json',
        mimeType: 'application/json',
        buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      });
  const refused: [content: unknown, reason: string][] = [
    [
      { triageLensAdapter: 1, adapter: { ...adapter, api: 'https://elsewhere.example/' } },
      'address of another site (adapter.api)',
    ],
    [
      { triageLensAdapter: 1, adapter: { ...adapter, views: [{ ...adapter.views[0], path: '^/(a+)+$' }] } },
      'a pattern that could block the page (adapter.views.0.path)',
    ],
    [{ triageLensAdapter: 1, adapter: { ...adapter, run: 'x' } }, 'something unknown (adapter.run)'],
    ['x'.repeat(100_000), 'The file is too large'],
  ];
  for (const [content, reason] of refused) {
    await choose(content);
    await expect(site(options).getByRole('alert')).toContainText(reason);
    await expect(site(options).getByRole('alert')).toContainText('Nothing was imported.');
  }

  await choose({ triageLensAdapter: 1, adapter });
  await expect(site(options)).toContainText('Imported.');
  await expect(async () => {
    await options.reload();
    await expect(options.getByRole('heading', { name: `Colleague · ${host}` })).toBeVisible({
      timeout: 1_000,
    });
  }, 'the ticket that is open is read by it').toPass();

  const download = options.waitForEvent('download');
  await site(options).getByRole('button', { name: 'Export as a file' }).click();
  expect((await download).suggestedFilename()).toContain('triage-lens-');
  await site(options).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(site(options)).toContainText('Removed.');
});

test('diagnostics tell what ran, and the choice of the backend is kept', async ({ session, tab }) => {
  const options = await openOptions(session, tab);
  const diagnostics = options.getByRole('region', { name: 'Diagnostics' });
  const fact = (term: string) => diagnostics.locator(`xpath=.//dt[.="${term}"]/following-sibling::dd`);
  await expect(fact('Model')).toHaveText(/^\S+ \d+\.\d+\.\d+/);
  await expect(fact('Last answer')).toHaveText(/ with WASM, at /);
  await diagnostics.getByRole('radio', { name: 'WASM' }).click();
  await expect(diagnostics.getByRole('radio', { name: 'WASM' })).toBeChecked();
  await options.reload();
  await expect(diagnostics.getByRole('radio', { name: 'WASM' })).toBeChecked();
});
