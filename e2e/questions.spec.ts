import type { Page } from '@playwright/test';
import { demoTickets, nothingAsked } from '../demo/tickets';
import { waitForNoise } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';

const isQuestion = /is this about/;

/** Opens tickets one after the other; calls back for each whose card asks something. Noise shows no answers, so it asks nothing. */
async function visit(tab: Page, url: string, asks: (card: Card) => Promise<void>): Promise<void> {
  for (const ticket of demoTickets) {
    await tab.goto(`${url}/tickets/${ticket.id}`);
    const card = await Card.on(tab);
    await (nothingAsked.includes(ticket) ? waitForNoise(card) : card.one('button', /^Topic: /));
    if ((await card.all('group', isQuestion)).length > 0) await asks(card);
  }
}

test('asks at most three times a day, takes no focus, and learns from the answer', async ({
  demo,
  tab,
}, info) => {
  test.slow();
  let asked = 0;
  await visit(tab, demo.url, async (card) => {
    asked++;
    expect(await card.focused()).toBeUndefined();
    if (asked === 1) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        await card.screenshot(info.outputPath(`question-${colorScheme}.png`));
      }
      await card.tabTo('button', 'More answers');
      await tab.keyboard.press('Enter');
      await card.tabTo('button', 'Not now');
      await tab.keyboard.press('Enter');
    } else {
      const [{ name } = { name: '' }] = await card.all('group', isQuestion);
      const value = /is this about “([^”]+)”/.exec(name)?.[1] ?? 'no value was asked about';
      await card.click('button', value);
      await card.expectText(/Kept|Changed/i);
    }
    await expect.poll(async () => (await card.all('group', isQuestion)).length).toBe(0);
  });
  expect(asked).toBe(3);
  let again = 0;
  await visit(tab, demo.url, async () => void again++);
  expect(again).toBe(0);
});

test('is off by one click, and on again in the options', async ({ demo, tab, session }) => {
  test.slow();
  let asked = 0;
  await visit(tab, demo.url, async (card) => {
    asked++;
    await card.click('button', 'More answers');
    await card.click('button', "Don't ask");
    await expect.poll(async () => (await card.all('group', isQuestion)).length).toBe(0);
  });
  expect(asked).toBe(1);
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html#questions`);
  const count = options.getByLabel('Questions a day, at most');
  await expect(count).toHaveValue('0');
  await count.selectOption('5');
  await options.reload();
  await expect(count).toHaveValue('5');
});
