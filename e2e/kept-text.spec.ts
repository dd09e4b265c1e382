import { readFile } from 'node:fs/promises';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { demoTickets } from '../demo/tickets';
import { choose } from './support/answers';
import { findCanaries, plantCanaries } from './support/canaries';
import { Card } from './support/card';
import { openKeptTickets, readEverythingKept } from './support/stored-records';
import { type BrowserSession, expect, test } from './support/test';

/** What is left on this machine of a ticket's text, under each rule that an organisation may set. */

const mail = 'canary.person@brightwater.example';
const [planted] = plantCanaries(demoTickets, 1);
const ticket: DemoTicket = {
  ...planted,
  conversation: planted.conversation.map((post) => ({ ...post, text: `${post.text}\nWrite to ${mail}.` })),
};

/** Opens the ticket and corrects two answers, so that there is something to learn from it. */
async function judge(session: BrowserSession, demo: Demo): Promise<void> {
  const tab = await session.newPage();
  await tab.goto(`${demo.url}/tickets/${ticket.id}`);
  const card = await Card.on(tab);
  await choose(card, 'Severity', 'P1');
  await choose(card, 'Topic', 'Security');
  await tab.close();
}

function findText(kept: Record<string, string>): string[] {
  return Object.entries(kept).flatMap(([store, content]) =>
    [...findCanaries(content), ...(content.includes(mail) ? [mail] : [])].map((word) => `${store}: ${word}`),
  );
}

/** What the options page gives as a file, line by line. */
async function takeAlong(session: BrowserSession): Promise<{ kind: string; body?: string }[]> {
  const options = await session.newPage();
  await options.goto(`chrome-extension://${session.extensionId}/src/options/options.html#kept`);
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Take it along as a file' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
  await options.close();
  return lines.map((line) => JSON.parse(line));
}

for (const [rule, tickets] of [
  ['text', 1],
  ['features', 1],
  ['nothing', 0],
] as const) {
  test.describe(`where an organisation lets ${rule} be kept`, () => {
    test.use({ browserOptions: { policy: { learning: { keep: rule } } } });

    test('no readable text of a ticket is on the disk', async ({ session }) => {
      const demo = await startDemo({ tickets: [ticket] });
      try {
        await judge(session, demo);
        const countRows = async () =>
          (await takeAlong(session)).filter(({ kind }) => kind === 'ticket').length;
        await expect.poll(countRows, { message: 'tickets kept' }).toBe(tickets);
        const kept = await readEverythingKept(session);
        expect(kept.labels, 'feedback was kept').toContain('"corrected"');
        expect(findText(kept)).toEqual([]);
        const opened = (await openKeptTickets(session)).join('\n');
        expect(opened).not.toContain(mail);
        // Where text may be kept it is found: else nothing was looked at.
        expect(findCanaries(opened).length > 0).toBe(rule === 'text');

        const lines = await takeAlong(session);
        const taken = JSON.stringify(lines);
        expect(taken).not.toContain(mail);
        // What may be kept is there for the agent, without personal data: else nothing was looked at.
        expect(findCanaries(taken).length > 0).toBe(rule === 'text');
      } finally {
        await demo.close();
      }
    });
  });
}
