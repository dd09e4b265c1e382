import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { ulid } from 'ulid';
import { buildFolder } from '../cloud/built-files';
import { hashToken } from '../cloud/caller';
import { createCloud } from '../cloud/cloud-from-environment';
import { readConfiguration } from '../cloud/configuration';
import { type LocalCloud, startLocalCloud } from '../cloud/entries/local-cloud';
import { addBundle, makeLabel, toLines } from '../cloud/http.test-support';
import { jobsByHand } from '../cloud/jobs/jobs';
import { takenBy } from '../cloud/lake/taken';
import { keepPredictions, ticketHash } from '../cloud/predictions/keep-predictions';
import { putLabels, teamLabels } from '../cloud/retraining/team.test-support';
import { fileStore } from '../cloud/store/files';
import { buildDashboard } from '../scripts/build-dashboard';
import { findChromium } from '../scripts/chromium.mjs';
import type { Suggestion } from '../src/core/suggestion';
import { signIn } from './support/cloud-page';

let browser: Browser;
let cloud: LocalCloud;
let folder: string;

test.beforeAll(async () => {
  await buildDashboard(buildFolder);
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-cloud-'));
  // Jobs learn from words, which the default level does not have.
  process.env.TRIAGE_LENS_LABEL_LEVEL = 'redacted';
  cloud = await startLocalCloud(folder, 0);
});
test.afterEach(async () => {
  await cloud.close();
  delete process.env.TRIAGE_LENS_LABEL_LEVEL;
  await rm(folder, { recursive: true });
});

const dayLength = 86_400_000;
const severity: Suggestion = {
  ...{ head: 'severity', kind: 'ordinal', value: 'P1', confidence: 0.9 },
  ...{ alternatives: [], why: [], model: 'general@1.0.0' },
};

async function post(path: string, body: string, type: string, batch = ulid()): Promise<void> {
  const response = await fetch(`${cloud.url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${cloud.made?.admin}`, 'Content-Type': type, 'Idempotency-Key': batch },
    body,
  });
  expect(response.status).toBe(200);
}

/** Four weeks of a made-up desk: topics move to printers in the last one, where suggestions are right less often. */
async function fillWithLabels(): Promise<void> {
  for (let day = 0; day < 28; day++) {
    const at = Date.now() - day * dayLength;
    const [right, wrong] = day < 7 ? [30, 14] : [36, 4];
    const final = day < 7 ? 'printer' : 'access';
    const labels = [
      ...Array.from({ length: right + (day % 5) }, () => makeLabel({ model: 'general@1.0.0' })),
      ...Array.from({ length: wrong }, () =>
        makeLabel({ model: 'general@1.0.0', source: 'corrected', final }),
      ),
      ...Array.from({ length: 12 }, () => makeLabel({ head: 'severity', source: 'helpdesk', final: 'P2' })),
    ];
    await post('/v1/labels', toLines(labels), 'application/x-ndjson', ulid(at));
  }
  const rows = [{ head: 'topic', model: 'general@1.0.0', suggested: 2400, shown: 1700, abstained: 400 }];
  const day = new Date().toISOString().slice(0, 10);
  const counts = { format: 1, day, helpdesk: 'zendesk', rows };
  await post('/v1/counts', JSON.stringify(counts), 'application/json');
}

async function promote(version: string, percent: number): Promise<string> {
  const bundle = await addBundle(fileStore(join(folder, 'objects')), version);
  const change = { action: 'promote', bundle, percent };
  await post('/v1/channels/stable', JSON.stringify(change), 'application/json');
  return bundle;
}

async function openSignedIn(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  await signIn(page, cloud);
  return page;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dashboard shows a desk without a fault of accessibility, ${colorScheme}`, async () => {
    await fillWithLabels();
    await promote('1.0.0', 100);
    await promote('1.1.0', 10);
    const { work } = createCloud({
      store: fileStore(join(folder, 'objects')),
      configuration: readConfiguration({}),
      now: Date.now,
      log: () => {},
    });
    await work.onSchedule(Date.now() + 60_000);
    const page = await openSignedIn(colorScheme);
    await expect(page.getByRole('row', { name: /sum-up done/ })).toBeVisible();
    const funnel = page.getByRole('table', { name: 'What became of the suggestions' });
    await expect(funnel.getByRole('row', { name: /^topic/ })).toContainText('2,400');
    const drift = page.getByRole('table', { name: 'The last seven days beside' });
    await expect(drift.getByRole('row', { name: /^topic/ })).toContainText('look at it');
    await expect(page.getByText('general 1.1.0, with 10 % of the profiles')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`dashboard-${colorScheme}.png`), fullPage: true });
    await page.getByRole('button', { name: 'Roll back …' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`confirm-${colorScheme}.png`) });
    await page.context().close();
  });
}

test('the dashboard tells what training made of the labels, and offers it', async () => {
  const store = fileStore(join(folder, 'objects'));
  // What came by a token that the settings do not know teaches nothing.
  const { token } = takenBy(hashToken(cloud.made?.agent ?? ''), Date.now());
  await putLabels(store, teamLabels({ now: Date.now(), head: 'field:queue', token }), Date.now());
  await cloud.work.onSchedule(Date.now() + 600_000, jobsByHand);
  const page = await openSignedIn();
  const row = page.getByRole('row', { name: /field:queue/ }).filter({ hasText: 'passed, in team' });
  await expect(row).toContainText(/\+\d+\.\d to \+\d+\.\d/);
  await expect(row).toContainText('An administrator decides about the first release.');
  await expect(page.locator('datalist option[label^="team "]')).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('training.png'), fullPage: true });
  await page.context().close();
});

test('the dashboard promotes and rolls back by keyboard, and says before what changes', async () => {
  await promote('1.0.0', 100);
  const bundle = await addBundle(fileStore(join(folder, 'objects')), '2.0.0');
  const page = await openSignedIn();
  await page.getByLabel('Bundle (SHA-256)').fill(bundle);
  await page.getByLabel('Percent of the profiles').fill('25');
  await page.getByRole('button', { name: 'Promote …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Promote?' });
  await expect(dialog).toContainText('25 % of the profiles go from general 1.0.0 to the bundle');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('nothing', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Promote …' }).press('Enter');
  await dialog.getByRole('button', { name: 'Promote' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Promoted.');
  await expect(page.getByText('general 2.0.0, with 25 % of the profiles')).toBeVisible();

  await page.getByRole('button', { name: 'Roll back …' }).press('Enter');
  const rollback = page.getByRole('dialog', { name: 'Roll back?' });
  await expect(rollback).toContainText('The trial of general 2.0.0 ends; all go on with general 1.0.0.');
  await rollback.getByRole('button', { name: 'Roll back' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Rolled back.');
  await expect(page.getByRole('row', { name: /^3 .* rollback/ })).toBeVisible();
  await page.getByLabel('Token (8 digits) or profile').fill('0123abcd');
  await page.getByLabel('From the day').fill('2026-11-01');
  await page.getByRole('button', { name: 'Take labels out …' }).press('Enter');
  const forgetting = page.getByRole('dialog', { name: 'Take labels out?' });
  await expect(forgetting).toContainText(
    'All labels of token 0123abcd that came from 2026-11-01 on are deleted',
  );
  await forgetting.getByRole('button', { name: 'Take labels out' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Noted. The next run of the jobs takes the labels out.');
  await page.context().close();
});

test('the dashboard says why a promotion fails, and changes nothing', async () => {
  const page = await openSignedIn();
  await page.getByLabel('Bundle (SHA-256)').fill('0'.repeat(64));
  await page.getByRole('button', { name: 'Promote …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Promote' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no package with this SHA-256.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing has been released.')).toBeVisible();
  await page.context().close();
});

test('the dashboard lists tickets as they are predicted, by severity, while somebody watches', async () => {
  const store = fileStore(join(folder, 'objects'));
  const predict = (ticket: string, value: string) =>
    keepPredictions(
      store,
      { at: new Date().toISOString(), helpdesk: 'zendesk', ticket: ticketHash('zendesk', ticket) },
      { model: 'general@1.0.0', suggestions: { severity: { ...severity, value } } },
    );
  await predict('1', 'P1');
  const page = await openSignedIn();
  const rows = page.getByRole('table', { name: /^Tickets as they are predicted/ }).getByRole('rowheader');
  await expect(page.getByText('Nobody is watching.')).toBeVisible();
  await page.getByRole('button', { name: 'Watch' }).press('Enter');
  await expect(rows).toHaveText([ticketHash('zendesk', '1').slice(0, 12)]);
  await predict('2', 'P4');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Severity').selectOption('P4');
  await expect(rows).toHaveText([ticketHash('zendesk', '2').slice(0, 12)]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.context().close();
});

test('the list of tickets goes on by itself after its server was away, and shows what came meanwhile', async () => {
  const store = fileStore(join(folder, 'objects'));
  const predict = (ticket: string) =>
    keepPredictions(
      store,
      { at: new Date().toISOString(), helpdesk: 'zendesk', ticket: ticketHash('zendesk', ticket) },
      { model: 'general@1.0.0', suggestions: { severity } },
    );
  const page = await openSignedIn();
  await page.getByRole('button', { name: 'Watch' }).click();
  await predict('1');
  const rows = page.getByRole('table', { name: /^Tickets as they are predicted/ }).getByRole('rowheader');
  await expect(rows).toHaveCount(1);
  const port = Number(new URL(cloud.url).port);
  await cloud.close();
  await expect(page.getByText('The connection is lost. It is tried again by itself.')).toBeVisible();
  await predict('2');
  cloud = await startLocalCloud(folder, port);
  await expect(rows).toHaveCount(2, { timeout: 20_000 });
  await expect(page.getByText('The connection is lost.')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Watch', pressed: true })).toBeVisible();
  await page.context().close();
});

test('the dashboard keeps the token in this tab alone, and in no address', async () => {
  const page = await openSignedIn();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.getByRole('heading', { name: 'Channel', exact: true }).waitFor();
  expect(asked.filter((url) => !url.startsWith(`${cloud.url}/`))).toEqual([]);
  expect(`${asked.join()}${page.url()}`).not.toContain(cloud.made?.admin);
  const other = await page.context().newPage();
  await other.goto(cloud.url);
  await expect(other.getByLabel('Token of an administrator')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.reload();
  await page.getByLabel('Token of an administrator').fill(cloud.made?.agent ?? '');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('alert')).toContainText('This needs the token of an administrator.');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).toBe('{}');
  await page.context().close();
});
