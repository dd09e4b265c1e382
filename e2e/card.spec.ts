import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { servePreview } from '../src/content/card/preview/serve-preview';

/** The card alone, in every state, on its development page: what only a real browser can tell. */

let browser: Browser;
let context: BrowserContext;
let preview: Awaited<ReturnType<typeof servePreview>>;

test.beforeAll(async () => {
  preview = await servePreview();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

test.beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
});

test.afterEach(() => context.close());

test.afterAll(async () => {
  await browser?.close();
  await preview?.server.close();
});

async function openPreview(query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${preview.url}?${query}`);
  await page.getByRole('region').first().waitFor();
  return page;
}

test('nothing moves when the answers come', async () => {
  for (const width of [300, 900]) {
    const page = await openPreview(`width=${width}`);
    const height = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.height;
    expect(await height('loading')).toBe(await height('typical'));
    expect(await height('kept')).toBe(await height('typical'));
    expect(await height('stated')).toBe(await height('unsaid'));
    expect(await height('question')).toBe(await height('desk'));
    expect(await height('closed-loading')).toBe(await height('closed'));
    await page.close();
  }
});

test('before a desk is learned it leaves the page its room: at most 240 px, open, at 300 px', async () => {
  const page = await openPreview('width=300');
  const heights = await page
    .locator('.host')
    .evaluateAll((all) => all.map(({ id, clientHeight }) => ({ id, clientHeight })));
  const unlearned = ['typical', 'apply', 'kept', 'unsaid', 'stated', 'unsaid-apply', 'matters', 'unsure'];
  for (const id of [...unlearned, 'light', 'arabic', 'mood', 'offer', 'loading'])
    expect(heights.find((each) => each.id === id)?.clientHeight, id).toBeLessThanOrEqual(240);
  await page.close();
});

test('closed, it is one line high wherever it stands', async () => {
  for (const width of [220, 300, 900]) {
    const page = await openPreview(`width=${width}&only=closed,closed-long,closed-unsure`);
    for (const box of await Promise.all(
      (await page.getByRole('region').all()).map((card) => card.boundingBox()),
    )) {
      expect(box?.height).toBeLessThan(48);
    }
    await page.close();
  }
});

test('nothing sticks out, whatever the width, the size of the text and the direction', async () => {
  for (const query of ['width=220', 'width=300', 'width=900', 'width=300&text=24', 'width=300&dir=rtl']) {
    const page = await openPreview(query);
    const sticking = await page.evaluate(() =>
      [...document.querySelectorAll('.host')].flatMap((host) => {
        const { left, right } = host.getBoundingClientRect();
        return [...(host.shadowRoot?.querySelectorAll('button, li, p, .tile-note, .number') ?? [])]
          .filter((element) => !element.closest('.hidden'))
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          })
          .map((element) => `${host.id}: ${element.className} ${element.textContent}`);
      }),
    );
    expect(sticking, query).toEqual([]);
    await page.close();
  }
});

test('an agent corrects by keyboard alone and undoes', async () => {
  const page = await openPreview('only=typical');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Triage' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Topic: Software, changed' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Type: Incident, kept' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Incident' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Type: Incident, sure 83%' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Software' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Topic: Access, sure 91%' })).toBeVisible();
});

test('a list is left by pressing elsewhere, and by its own button', async () => {
  const page = await openPreview('only=typical');
  const topic = page.getByRole('button', { name: /^Topic/ });
  await topic.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await topic.click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await topic.click();
  await page.getByRole('heading').click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await topic.click();
  await page.getByRole('option', { name: 'Billing' }).click();
  await expect(page.getByRole('button', { name: 'Topic: Billing, changed' })).toBeVisible();
});

test('details stay while the pointer is on them', async () => {
  const page = await openPreview('only=typical');
  await page.getByRole('button', { name: /how likely/ }).hover();
  await page.getByRole('tooltip').hover();
  await expect(page.getByRole('tooltip')).toContainText('P1 critical 14%');
  await page.getByRole('heading').hover();
  await expect(page.getByRole('tooltip')).toBeHidden();
});
