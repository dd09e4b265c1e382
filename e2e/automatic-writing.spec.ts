import type { Page } from '@playwright/test';
import { findCase } from '../tests/helpdesk-cases';
import type { CaseServer } from '../tests/helpdesk-server';
import { readAnswer, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { grantEverySite, serveCase } from './support/helpdesk-page';
import { policyFolder } from './support/launch';
import { writePolicy } from './support/managed-policy';
import { BrowserSession, expect, test } from './support/test';
import { inExtensionPage } from './support/worker';

/**
 * What an organisation's policy lets the card write without a click, on Zendesk as its fixtures have it: the type is empty,
 * and somebody has set the priority.
 */
const helpdeskCase = await findCase('zendesk', 'write-type');

interface Desk {
  session: BrowserSession;
  tab: Page;
  card: Card;
  server: CaseServer;
  /** Sets another policy and opens the ticket again. */
  reopen(policy?: object): Promise<void>;
}

async function atDesk(policy: object, act: (desk: Desk) => Promise<void>): Promise<void> {
  await withCopyOfExtension(async (extension) => {
    await grantEverySite(extension);
    await BrowserSession.run({ extension, policy }, async (session) => {
      const tab = await session.newPage();
      const server = await serveCase(session.context, tab, helpdeskCase);
      await tab.goto(helpdeskCase.address);
      const card = await Card.on(tab);
      await waitForAnswers(card);
      const reopen = async (next?: object) => {
        if (next) await setPolicy(session, extension, next);
        await tab.reload();
        await waitForAnswers(card);
        await tab.waitForLoadState('networkidle');
      };
      await act({ session, tab, card, server, reopen });
    });
  });
}

/** Resolves when the extension goes by it. */
async function setPolicy(session: BrowserSession, extension: string, policy: object): Promise<void> {
  await writePolicy(policyFolder(session.profile), extension, policy);
  const read = () =>
    inExtensionPage(session.context, session.extensionId, (page) =>
      page.evaluate(() => chrome.storage.managed.get()),
    );
  await expect.poll(read, { message: 'policy', timeout: 20_000 }).toEqual(policy);
}

async function readAudit(session: BrowserSession): Promise<string[]> {
  const { value } = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(() => chrome.runtime.sendMessage({ kind: 'audit.list', request: { most: 10 } })),
  );
  return value.map(({ act, field, from, to, outcome }: Record<string, string>) =>
    [act, field, `${from} > ${to}`, outcome].join(' '),
  );
}

test('auto: what the card stands by goes into the empty field and no other, is shown, noted, and taken back for good', async () => {
  await atDesk({ writeBack: 'auto' }, async ({ session, card, server, reopen }) => {
    expect(await readAnswer(card, 'Type')).toMatch(/Incident, (sure|likely)/);
    await card.expectText('Filled in for you: Type: incident');
    expect(server.writes.map(({ body }) => body)).toEqual([{ ticket: { type: 'incident' } }]);
    await expect.poll(() => readAudit(session)).toEqual(['fill type  > incident written']);

    await card.click('button', /^Undo: Type/);
    await expect
      .poll(() => readAudit(session))
      .toEqual(['undo type incident >  written', 'fill type  > incident written']);
    await reopen();
    await card.one('button', /^Set Type: incident/);
    expect(server.writes).toHaveLength(2);

    // What the agent says of the severity does not go over the one that somebody has set.
    await card.click('button', /^Accept P\d/);
    await card.one('button', /^Undo/);
    await reopen();
    await card.one('button', /^Set Priority: /);
    expect(server.writes).toHaveLength(2);
  });
});

test('click, never, and an answer that is not sure enough: nothing is written', async () => {
  await atDesk({ writeBack: 'click' }, async ({ session, tab, card, server, reopen }) => {
    await tab.waitForLoadState('networkidle');
    await card.one('button', /^Set Type: incident/);

    await reopen({ writeBack: 'never' });
    expect(await card.all('button', /^Set /)).toEqual([]);

    await reopen({ writeBack: 'auto', heads: { type: { targetPrecision: 0.99 } } });
    expect(await readAnswer(card, 'Type')).toContain('not sure');

    expect(server.writes).toEqual([]);
    expect(await readAudit(session)).toEqual([]);
  });
});
