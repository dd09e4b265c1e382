import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { startDemo } from '../demo/server';
import { demoTickets } from '../demo/tickets';
import { deskFile } from '../src/core/learner/history-test-support';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { pressOn, tabTo } from './support/keyboard';
import { openKeptTickets } from './support/stored-records';
import { type BrowserSession, test as base, expect } from './support/test';

/** An export as a German program writes it: semicolons, Latin-1, names with umlauts. */
const exported = deskFile(
  {
    ...{ id: 'Nr', subject: 'Betreff', description: 'Beschreibung', status: 'Status' },
    ...{ topic: 'Störung', priority: 'Priorität', constant: 'Region' },
  },
  400,
  ';',
);

/** The options page, and on it the desk that is to be learned. */
interface OpenDesk {
  options: Page;
  learn: Locator;
}

const test = base.extend<{ desk: OpenDesk }>({
  desk: async ({ session }, use) => {
    const demo = await startDemo();
    try {
      const tab = await session.newPage();
      await tab.goto(`${demo.url}/tickets/${demoTickets[0].id}`);
      await waitForAnswers(await Card.on(tab));
      const { origin } = new URL(demo.url);
      await use(await openDesk(session, origin));
    } finally {
      await demo.close();
    }
  },
});

async function openDesk(session: BrowserSession, origin: string): Promise<OpenDesk> {
  const options = await session.newPage();
  const address = `src/options/options.html#desk=${encodeURIComponent(origin)}`;
  await options.goto(`chrome-extension://${session.extensionId}/${address}`);
  const heading = options.getByRole('heading', { name: new URL(origin).host, exact: true, level: 3 });
  const learn = options
    .getByRole('region', { name: 'Learn this desk' })
    .getByRole('listitem')
    .filter({ has: heading });
  await expect(learn.getByRole('heading', { level: 3 })).toBeFocused();
  return { options, learn };
}

function fileOf(content: Buffer, name = 'export.csv') {
  return { name, mimeType: 'text/csv', buffer: content };
}

async function chooseByKeys({ learn }: OpenDesk, content: Buffer): Promise<void> {
  const input = learn.getByLabel(/^Choose a file of closed tickets/);
  if (!(await input.isVisible())) await pressOn(learn.getByText('Learn from a file', { exact: true }));
  await tabTo(input);
  await input.setInputFiles(fileOf(content));
}

async function expectNoViolation(options: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: options }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ browserOptions: { colorScheme } });

    test('a file is looked at, mapped, kept and learned from, by keyboard alone', async ({ desk }, info) => {
      const { options, learn } = desk;
      await chooseByKeys(desk, Buffer.from(exported, 'latin1'));
      await expect(learn.getByText('400 rows were found.')).toBeVisible();
      await expect(learn.getByLabel('What Störung is taken for')).toHaveValue('field class');
      await expect(learn.getByLabel('What Priorität is taken for')).toHaveValue('field ordinal');
      await expect(learn.getByLabel('What Betreff is taken for')).toHaveValue('subject');
      await expect(learn.getByRole('row', { name: /^My printer fails again in room 4/ })).toBeVisible();
      await learn.screenshot({ path: info.outputPath('mapping.png') });
      await expectNoViolation(options);

      await tabTo(learn.getByLabel('What Priorität is taken for'));
      await options.keyboard.press('Home');
      await expect(learn.getByLabel('What Priorität is taken for')).toHaveValue('none');
      await pressOn(learn.getByRole('button', { name: 'Keep these tickets' }));
      await expect(learn.getByText('360 tickets are kept. Nothing is learned from them yet.')).toBeVisible();
      await expect(learn.getByText('40 rows were left out because the ticket is still open.')).toBeVisible();
      await pressOn(learn.getByRole('button', { name: 'Learn the chosen fields (1)' }));

      const field = learn.getByRole('region', { name: 'Störung', exact: true });
      await expect(field.getByText(/^\d+% right \(between \d+% and \d+% are likely\)/)).toBeVisible({
        timeout: 120_000,
      });
      await expect(field.getByText(/^Always answering “\w+” would be \d+% right/)).toBeVisible();
      await pressOn(field.getByText('Störung in detail'));
      await expect(field.getByRole('region', { name: 'Störung: what was taken for what' })).toBeVisible();
      await expect(field.getByRole('radio', { checked: true })).toHaveAttribute('value', 'used');
      await tabTo(field.getByRole('radio', { checked: true }));
      await options.keyboard.press('ArrowRight');
      await expect(field.getByRole('radio', { checked: true })).toHaveAttribute('value', 'hidden');
      for (const width of [1280, 320]) {
        await options.setViewportSize({ width, height: 800 });
        await learn.screenshot({ path: info.outputPath(`learned-${width}.png`) });
        await expectNoViolation(options);
      }
      await options.reload();
      await expect(field.getByRole('radio', { checked: true })).toHaveAttribute('value', 'hidden');
    });
  });
}

test.describe('where no text may be kept', () => {
  test.use({ browserOptions: { policy: { learning: { keep: 'features' } } } });

  test('a file teaches all the same, and no word of it is kept', async ({ desk, session }) => {
    const { learn } = desk;
    await chooseByKeys(desk, Buffer.from(exported));
    await learn.getByRole('button', { name: 'Keep these tickets' }).click();
    await learn.getByRole('button', { name: /^Learn the chosen fields/ }).click();
    const field = learn.getByRole('region', { name: 'Störung', exact: true });
    await expect(field.getByText(/^\d+% right \(between \d+% and \d+% are likely\)/)).toBeVisible({
      timeout: 120_000,
    });
    await expect(field.getByRole('radio', { checked: true })).toHaveAttribute('value', 'used');
    const opened = await openKeptTickets(session);
    expect(opened).toHaveLength(360);
    expect(opened.filter((ticket) => ticket.includes('fails again'))).toEqual([]);
    expect(opened.filter((ticket) => ticket.includes('"grams"'))).toHaveLength(360);
  });
});

test('a cancelled file leaves nothing behind', async ({ desk }) => {
  const { options, learn } = desk;
  await chooseByKeys(desk, Buffer.from(exported));
  await learn.getByRole('button', { name: 'Keep these tickets' }).click();
  await learn.getByText('360 tickets are kept.').waitFor();
  await learn.getByRole('button', { name: 'Delete them again' }).click();
  await expect(learn.getByLabel(/^Choose a file of closed tickets/)).toBeVisible();
  await options.reload();
  await expect(learn.getByText('No ticket is kept to learn from yet.')).toBeVisible();
});
