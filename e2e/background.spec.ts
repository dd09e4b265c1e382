import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prediction } from '../src/core/suggestion';
import type { Ticket } from '../src/core/ticket';
import type { BackendChoice } from '../src/protocol/messages';
import { type Asker, askAsExtension, askAsPage, origin } from './support/asking';
import { withCopyOfExtension } from './support/damaged-extension';
import {
  closeOffscreenDocument,
  countWebglContexts,
  hasOffscreenDocument,
  loseWebglContexts,
} from './support/offscreen';
import { BrowserSession, expect, test } from './support/test';
import { stopWorker } from './support/worker';

const ticket: Ticket = {
  helpdesk: 'demo',
  origin,
  id: '7',
  url: `${origin}/tickets/7`,
  subject: 'VPN does not connect since the update',
  description:
    'Hello, since this morning the VPN client fails with error 809. I need the file server today. Urgent!',
  messages: [{ id: '1', role: 'customer', text: 'It still does not work, please help.' }],
  fields: {},
  source: {},
};
const draft = {
  ticket: { helpdesk: 'demo', origin, id: '7' },
  head: 'topic',
  suggested: 'network',
  confidence: 0.8,
  final: 'hardware',
  source: 'corrected',
  model: 'shipped@0.1.0',
} as const;

/** Every number that a person could see, by head and value. */
function listNumbers({ suggestions }: Prediction): Record<string, number> {
  const numbers = Object.values(suggestions).flatMap(({ head, value, confidence, alternatives, hours }) => [
    [`${head} ${value}`, confidence] as const,
    ...alternatives.map((other) => [`${head} ${other.value}`, other.confidence] as const),
    ...Object.entries(hours ?? {}).map(([name, amount]) => [`hours ${name}`, Math.log1p(amount)] as const),
  ]);
  return Object.fromEntries(numbers);
}

function expectSameNumbers(actual: Prediction, expected: Prediction): void {
  const [actualNumbers, expectedNumbers] = [listNumbers(actual), listNumbers(expected)];
  expect(Object.keys(actualNumbers).sort()).toEqual(Object.keys(expectedNumbers).sort());
  for (const [name, number] of Object.entries(expectedNumbers))
    expect(Math.abs((actualNumbers[name] ?? Number.NaN) - number), name).toBeLessThan(1e-3);
}

async function chooseBackend(own: Awaited<ReturnType<typeof askAsExtension>>, backend: BackendChoice) {
  await own.page.evaluate((settings) => chrome.storage.local.set({ settings }), { backend });
}

/** Asks until this backend has answered; gives its answer. */
async function predictWith(backend: string, page: Asker, own: Asker): Promise<Prediction> {
  let prediction: Prediction | undefined;
  const answeredBy = async () => {
    prediction = await page.ask('ticket.predict', ticket);
    return (await own.ask('status.read', {})).lastAnswer?.backend;
  };
  await expect.poll(answeredBy, { message: 'who answered', timeout: 100_000 }).toBe(backend);
  if (!prediction) throw new Error('There was no answer.');
  return prediction;
}

test('a stopped worker answers the next ticket as before, and has kept the feedback', async ({
  session,
  tab,
}) => {
  const page = await askAsPage(session);
  const before = await page.ask('ticket.predict', ticket);
  const label = await page.ask('label.record', draft);
  await stopWorker(tab);
  expect(await page.ask('ticket.predict', ticket)).toEqual(before);
  expect(await page.ask('label.list', draft.ticket)).toEqual([label]);
});

test('WebGL gives the same numbers as WASM, and the worker that asks may be stopped meanwhile', async ({
  session,
  tab,
}) => {
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  const expected = await page.ask('ticket.predict', ticket);
  expect(await own.ask('status.read', {})).toMatchObject({ lastAnswer: { backend: 'wasm' } });

  await chooseBackend(own, 'webgl');
  expectSameNumbers(await predictWith('webgl', page, own), expected);

  await stopWorker(tab);
  expect(await hasOffscreenDocument(session.context)).toBe(true);
  expectSameNumbers(await page.ask('ticket.predict', ticket), expected);
  expect(await own.ask('status.read', {})).toMatchObject({ lastAnswer: { backend: 'webgl' } });

  await chooseBackend(own, 'wasm');
  expect(await page.ask('ticket.predict', ticket)).toEqual(expected);
  // The graphics card is free again, whether the document with the model is open now or not.
  await expect.poll(() => countWebglContexts(session.context)).toBe(0);
});

test('a lost graphics card costs no answer, and is used again', async ({ session }) => {
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  const expected = await page.ask('ticket.predict', ticket);
  await chooseBackend(own, 'webgl');
  await predictWith('webgl', page, own);

  expect(await loseWebglContexts(session.context)).toBeGreaterThan(0);
  expectSameNumbers(await page.ask('ticket.predict', ticket), expected);
  expect(await own.ask('status.read', {})).toMatchObject({ lastAnswer: { backend: 'wasm' } });
  expectSameNumbers(await predictWith('webgl', page, own), expected);
});

test('a renderer in software is told from a graphics card, and is measured only where it is wanted', async ({
  session,
}) => {
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  await page.ask('ticket.predict', ticket);
  const automatic = await own.ask('backend.measure', {});
  expect(automatic).toMatchObject({ choice: 'automatic', single: 'wasm', batch: 'wasm' });
  expect(automatic.note).toContain('software');
  expect(automatic.wasm?.single).toBeGreaterThan(0);
  expect(automatic).not.toHaveProperty('webgl');
  expect(automatic).not.toHaveProperty('renderer');
});

test('a conversation of 2 MB, and text that is hardly text, are answered', async ({ session }) => {
  const page = await askAsPage(session);
  const long = { id: '2', role: 'agent', text: 'We are still looking at the VPN. '.repeat(62_500) } as const;
  const strange = {
    subject: '<script>alert(1)</script> \u{1F525}\u{1F525}',
    description: '\uD83D \u0000 لا يعمل 打印机',
  };
  const prediction = await page.ask('ticket.predict', { ...ticket, messages: [...ticket.messages, long] });
  expect(Object.keys(prediction.suggestions)).toEqual(
    Object.keys((await page.ask('ticket.predict', ticket)).suggestions),
  );
  expect(await page.ask('ticket.predict', { ...ticket, ...strange })).toHaveProperty('suggestions.severity');
});

test('model files that are damaged after they were verified once are refused in words, not waited for', async () => {
  await withCopyOfExtension(async (extension) => {
    const file = join(extension, 'models/general/weights.bin');
    const sound = await readFile(file);
    await BrowserSession.run({ extension }, async (session) => {
      const [page, own] = [await askAsPage(session), await askAsExtension(session)];
      const expected = await page.ask('ticket.predict', ticket);
      const changed = sound.map((byte, i) => (i === 4000 ? byte ^ 1 : byte));
      for (const [damage, code] of [
        [() => writeFile(file, changed), 'model-damaged'],
        [() => truncate(file, 1000), 'model-damaged'],
        [() => rm(file), 'model-missing'],
      ] as const) {
        await damage();
        // What is in memory was verified; a worker that was stopped finds it there.
        await stopWorker(own.page);
        expect(await page.ask('ticket.predict', ticket)).toEqual(expected);

        await closeOffscreenDocument(session.context);
        await stopWorker(own.page);
        const asked = page.ask('ticket.predict', ticket);
        await expect(asked).rejects.toMatchObject({ name: code, message: expect.stringContaining('model') });
        const status = await own.ask('status.read', {});
        expect(status.problem).toMatchObject({ code });
        expect(status).not.toHaveProperty('model');

        await writeFile(file, sound);
        expect(await page.ask('ticket.predict', ticket)).toEqual(expected);
      }
    });
  });
});

test('where WebAssembly fails, plain JavaScript gives the same numbers', async ({ session }) => {
  const expected = await (await askAsPage(session)).ask('ticket.predict', ticket);
  await withCopyOfExtension(async (extension) => {
    await rm(join(extension, 'wasm'), { recursive: true });
    await BrowserSession.run({ extension }, async (broken) => {
      const [page, own] = [await askAsPage(broken), await askAsExtension(broken)];
      expectSameNumbers(await page.ask('ticket.predict', ticket), expected);
      expect(await own.ask('status.read', {})).toMatchObject({
        backend: { single: 'js' },
        lastAnswer: { backend: 'js' },
      });
    });
  });
});

test('full storage: the answer comes, feedback is refused in words, and nothing is half kept', async ({
  session,
}) => {
  const label = await (await askAsPage(session)).ask('label.record', draft);
  // Chromium checks the quota again only where it has not been writing just now.
  await session.restart();
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  const debug = await session.context.newCDPSession(own.page);
  const extensionOrigin = `chrome-extension://${session.extensionId}`;
  await debug.send('Storage.overrideQuotaForOrigin', { origin: extensionOrigin, quotaSize: 1 });

  await page.ask('ticket.predict', ticket);
  const refused = page.ask('label.record', { ...draft, final: 'software' });
  await expect(refused).rejects.toMatchObject({
    name: 'storage-full',
    message: expect.stringContaining('storage'),
  });
  expect(await page.ask('label.list', draft.ticket)).toEqual([label]);

  await debug.send('Storage.overrideQuotaForOrigin', { origin: extensionOrigin });
  await page.ask('label.record', { ...draft, final: 'software' });
  expect(await page.ask('label.list', draft.ticket)).toMatchObject([{ final: 'software' }]);
});

test("a page gets nothing for another site, for a site that is off, or that is the popup's", async ({
  session,
}) => {
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  const foreign = { ...ticket, origin: 'http://127.0.0.1:4998' };
  await expect(page.ask('ticket.predict', foreign)).rejects.toMatchObject({ name: 'wrong-origin' });
  await expect(page.ask('data.delete', {})).rejects.toMatchObject({ name: 'not-allowed' });

  expect(await own.ask('site.disable', { origin })).toEqual({ origin, granted: true, enabled: false });
  await expect(page.ask('ticket.predict', ticket)).rejects.toMatchObject({ name: 'site-off' });
  expect(await own.ask('site.enable', { origin })).toEqual({ origin, granted: true, enabled: true });
  expect(await page.ask('ticket.predict', ticket)).toHaveProperty('suggestions');
});

test('deleting my data leaves nothing in the profile', async ({ session }) => {
  const [page, own] = [await askAsPage(session), await askAsExtension(session)];
  await page.ask('ticket.predict', ticket);
  await page.ask('label.record', draft);
  await own.ask('backend.measure', {});
  await expect
    .poll(async () => (await own.ask('status.read', {})).today)
    .toEqual({ tickets: 1, feedback: 1, accepted: 0 });
  await own.ask('data.delete', {});
  expect((await own.ask('status.read', {})).today).toEqual({ tickets: 0, feedback: 0, accepted: 0 });
  expect(await own.page.evaluate(() => chrome.storage.local.get())).toEqual({});
});
