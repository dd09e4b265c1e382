import { expect, test } from '@playwright/test';
import { findCase } from '../tests/helpdesk-cases';
import { waitForAnswers } from './support/answers';
import { Card, type Name } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { grantEverySite, serveCase } from './support/helpdesk-page';
import { BrowserSession } from './support/test';

test('a ticket is accepted, corrected, written and undone without a mouse', async () => {
  const helpdeskCase = await findCase('zammad', 'write');
  await withCopyOfExtension(async (extension) => {
    await grantEverySite(extension);
    await BrowserSession.run({ extension }, async (session) => {
      const page = await session.newPage();
      const server = await serveCase(session.context, page, helpdeskCase);
      await page.goto(helpdeskCase.address);
      const card = await Card.on(page);
      await waitForAnswers(card);
      const press = async (name: Name) => {
        await card.tabTo('button', name);
        await page.keyboard.press('Enter');
      };
      /** The focus is still on the card, where nothing covers it. */
      const expectFocusKept = async () => {
        await expect.poll(() => card.focused(), { message: 'what has the focus' }).toBeDefined();
        expect(await card.inside(findCovered)).toBe('');
      };

      const countAnswered = async () => (await card.all('button', /, (kept|changed)$/)).length;
      await press(/^Accept (?!all)/);
      await expect.poll(countAnswered, { message: 'answers that are kept' }).toBeGreaterThan(0);
      await expectFocusKept();

      await press(/^Severity: /);
      await card.one('combobox');
      await expectFocusKept();
      await page.keyboard.type('P1');
      await page.keyboard.press('Enter');
      await card.one('button', /^Severity: P1 .*, (kept|changed)$/);
      await expectFocusKept();
      await expect
        .poll(() => card.inside((root) => root.querySelector('[role=status]')?.textContent))
        .toMatch(/P1/);

      await press(/^Set (?!all)/);
      await card.expectText('In the ticket: ');
      await expectFocusKept();
      await press(/^Undo/);
      await card.one('button', /^Set (?!all)/);
      await expectFocusKept();
      expect(server.writes).toHaveLength(2);

      const before = await countAnswered();
      await press(/^Undo/);
      await expect.poll(countAnswered, { message: 'answers that are kept' }).toBeLessThan(before);
      await expectFocusKept();
    });
  });
});

/** What lies over the element that has the focus, if anything does. Runs inside the page. */
function findCovered(root: ShadowRoot): string {
  const { activeElement } = root;
  if (!activeElement) return 'nothing has the focus';
  const { left, top, width, height } = activeElement.getBoundingClientRect();
  const above = root.elementFromPoint(left + width / 2, top + height / 2);
  return activeElement.contains(above) ? '' : `covered by ${above?.outerHTML ?? 'the end of the window'}`;
}
