import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { test as base, expect } from './support/demo-test';
import { builtExtension, policyFolder } from './support/launch';
import { writePolicy } from './support/managed-policy';
import { readEverythingKept } from './support/stored-records';
import type { BrowserSession } from './support/test';
import { waitForWorker } from './support/worker';

const ticket = '/tickets/4821';
const secret = 'a-token-that-nobody-may-see';

/** A browser that is managed from its start; `change` is what an administrator does later. */
const test = base.extend<{ change: (policy: unknown) => Promise<void> }>({
  change: async ({ session }, use) =>
    use((policy) => writePolicy(policyFolder(session.profile), builtExtension, policy)),
});

test.use({ browserOptions: { policy: { mode: 'assist' } } });

async function openOptions(session: BrowserSession): Promise<Page> {
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html`);
  return options;
}

test('an administrator changes mode, heads and names, and the open ticket follows without a restart', async ({
  demo,
  session,
  tab,
  change,
}) => {
  const options = await openOptions(session);
  const organisation = options.getByRole('region', { name: 'Organisation' });
  await expect(organisation).toContainText('mode');
  await tab.goto(demo.url + ticket);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  await card.one('button', /^Accept P\d/);

  await change({ mode: 'suggest', heads: { severity: { enabled: false } } });
  await expect.poll(async () => (await card.all('button', /^Accept P\d/)).length).toBe(0);
  await waitForAnswers(card);

  await change({ mode: 'shadow' });
  await card.expectNone();
  await expect(organisation).toContainText('shadow');

  await change({ mode: 'off' });
  await expect(options.getByRole('switch').first()).toBeDisabled();

  const levels = ['P1', 'P2', 'P3', 'P4', 'P5'].map((level) => [level, `Stage ${level}`]);
  const valueNames = { type: { incident: 'Breakdown' }, severity: Object.fromEntries(levels) };
  await change({ valueNames, brandName: 'Desk Helper' });
  await card.expectText('Breakdown');
  await card.one('button', /^Severity: Stage P\d/);
  await expect(options.getByRole('heading', { name: 'Desk Helper options' })).toBeVisible();
});

test('only the sites of the organisation can be switched on; what it has set is locked and explained', async ({
  demo,
  session,
  tab,
  change,
}) => {
  await tab.goto(demo.url + ticket);
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const support = 'https://help.example/triage';
  await change({ sites: ['https://desk.example'], backend: 'wasm', supportUrl: support });
  await card.expectNone();

  const popup = await session.newPage();
  await popup.goto(`chrome-extension://${session.extensionId}/src/popup/popup.html`);
  await tab.bringToFront();
  await popup.reload();
  const control = popup.getByRole('switch', { name: new URL(demo.url).host });
  await expect(control).toBeDisabled();
  await expect(control).toHaveAccessibleDescription(/Set by your organisation/);
  await expect(popup.getByRole('link', { name: 'Help of your organisation' })).toHaveAttribute(
    'href',
    support,
  );

  const options = await openOptions(session);
  await expect(options.getByRole('switch', { name: 'desk.example' })).toBeEnabled();
  const choice = options.getByRole('group', { name: 'Compute with' });
  await expect(choice.getByRole('radio', { name: 'WASM' })).toBeChecked();
  await expect(choice.getByRole('radio', { name: 'WASM' })).toBeDisabled();
  await expect(choice).toContainText('Set by your organisation');
  for (const page of [popup, options]) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }

  const { origin } = new URL(demo.url);
  await change({ sites: [origin] });
  await waitForAnswers(card);

  await change({ sites: [origin], httpSites: false });
  await card.expectNone();
  const plain = options.getByRole('switch', { name: new URL(demo.url).host });
  await expect(plain).toBeDisabled();
  await expect(options.getByRole('listitem').filter({ has: plain })).toContainText(
    'no site without encryption',
  );
  await tab.reload();
  await tab.bringToFront();
  await popup.reload();
  await expect(control).toHaveAccessibleDescription(/no site without encryption/);
  await card.expectNone();

  await change({ sites: [origin] });
  await waitForAnswers(card);
});

test('what cannot be used is told by name, applies as its default, and shows no secret', async ({
  session,
  change,
}) => {
  await change({
    mode: 'loud',
    fluxCapacitor: true,
    writeBack: 'never',
    retentionDays: 'many',
    cloud: { token: secret, url: 'http://hostile.example', syncLevel: 'everything' },
  });
  const options = await openOptions(session);
  const organisation = options.getByRole('region', { name: 'Organisation' });
  await expect(organisation).toContainText('mode: this value cannot be used; expected is: ("off" | "shadow"');
  await expect(organisation).toContainText(
    'cloud.url: this value cannot be used; expected is: https address',
  );
  await expect(organisation).toContainText('cloud.syncLevel: this value cannot be used');
  await expect(organisation).toContainText('writeBack');
  await expect(organisation).not.toContainText(secret);

  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.bringToFront();
  await organisation.getByRole('button', { name: 'Copy for support' }).click();
  await expect(organisation.getByText('Copied.')).toBeVisible();
  const copied = await options.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('policy problem: cloud.url: wrong-value, expected https address');
  expect(copied).toContain('set by policy: cloud.token, writeBack');
  expect(copied).not.toContain(secret);
  expect(copied).not.toContain('hostile');
});

test('after a start of the browser nothing is kept that the new policy forbids, and what it allows comes by itself', async ({
  demo,
  session,
  tab,
}) => {
  const countTickets = async () => (await readEverythingKept(session)).counts.length;
  const untilTold = async () => {
    const worker = await waitForWorker(session.context);
    return worker.evaluate(() => chrome.storage.managed.get());
  };
  await tab.goto(demo.url + ticket);
  await waitForAnswers(await Card.on(tab));
  await expect.poll(countTickets).toBeGreaterThan(0);
  expect((await readEverythingKept(session))['storage.local']).not.toContain('"mode"');
  const before = await countTickets();

  await session.restart({ sites: ['https://desk.example'] });
  const forbidden = await session.newPage();
  await forbidden.goto(`${demo.url}/tickets/4812`);
  expect(await untilTold()).toEqual({ sites: ['https://desk.example'] });
  await (await Card.on(forbidden)).expectNone();
  expect(await countTickets()).toBe(before);

  await session.restart({ mode: 'suggest' });
  const allowed = await session.newPage();
  await allowed.goto(`${demo.url}/tickets/4812`);
  await untilTold();
  await allowed.reload();
  await waitForAnswers(await Card.on(allowed));
  await expect.poll(countTickets).not.toBe(before);
});

test('the Linux file of the kit is taken whole', async ({ session, change }) => {
  const file = JSON.parse(await readFile('docs/enterprise/linux/chrome.json', 'utf8'));
  await change(file['3rdparty'].extensions.CHROME_EXTENSION_ID);
  const options = await openOptions(session);
  const organisation = options.getByRole('region', { name: 'Organisation' });
  for (const set of ['shadow', '2000', 'Printers and screens', 'https://desk.example.com', 'labels', '0.9'])
    await expect(organisation).toContainText(set);
  await expect(organisation).not.toContainText('Settings that are not used');
});
