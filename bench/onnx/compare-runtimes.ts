import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { demoTickets } from '../../demo/tickets';
import { filesUnder } from '../../tests/source-files';
import { largestPageMemory } from '../memory';
import type { Pages } from '../pages';
import type { Report } from '../scoreboard/figure';
import { buildEncoder, countWeights, miniLm } from './mini-lm';
import type { SpeedPage } from './page/speed-page';
import { describeComparison, figuresOf, type Side } from './report';
import { cutTickets, wordsPerTicket } from './tickets';

const seed = 1;
const tokens = 128;
const tickets = 50;
const starts = 5;

const customersTexts = demoTickets
  .filter(({ language, queue }) => language === 'en' && queue !== 'edge-cases')
  .flatMap(({ conversation }) => conversation.filter(({ role }) => role === 'customer'))
  .map(({ text }) => text);

/** The shipped predictor beside ONNX Runtime Web with a network of MiniLM-L6's size, in the same browser, in turns. */
export async function compareRuntimes(context: BrowserContext, pages: Pages): Promise<Report> {
  await writeFile(join(pages.folder, 'mini-lm.onnx'), buildEncoder(miniLm, seed));
  const texts = cutTickets(customersTexts, tickets, wordsPerTicket);
  const [first] = texts;
  const open = () => openPage(context, pages);
  const startOurs = (page: Page) => page.evaluate((ticket) => speedPage.startOurs(ticket), first);
  const startPeer = (page: Page) => page.evaluate((length) => speedPage.startPeer(length), tokens);

  const ours = { ...(await measureStarts(context, open, startOurs)), ...(await measureOurSize(pages)) };
  const peer = { ...(await measureStarts(context, open, startPeer)), ...(await measurePeerSize(pages)) };
  const page = await open();
  await startOurs(page);
  await startPeer(page);
  const times = await page.evaluate(([texts, tokens]) => speedPage.compare(texts, tokens), [
    texts,
    tokens,
  ] as const);
  await page.close();
  const text = [
    `Peer: ONNX Runtime Web, int8 network of MiniLM-L6's size (${(countWeights(miniLm) / 1e6).toFixed(1)} million random`,
    `weights), texts of ${tokens} tokens, without cutting them into tokens. Ours: the shipped predictor from text to answer.`,
    'Both: WASM, one thread. Ours is a smaller network, not the same quality.',
    '',
    describeComparison(times, peer, ours),
  ].join('\n');
  return { text, figures: figuresOf(times, peer, ours) };
}

async function openPage(context: BrowserContext, pages: Pages): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pages.url}/onnx/page/speed.html`);
  await page.waitForFunction(() => 'speedPage' in globalThis);
  return page;
}

/** A fresh page each time, so that nothing is compiled or loaded yet. */
async function measureStarts(
  context: BrowserContext,
  open: () => Promise<Page>,
  start: (page: Page) => Promise<number>,
): Promise<Pick<Side, 'starts' | 'memory'>> {
  const times: number[] = [];
  let memory: number | undefined;
  for (let i = 0; i < starts; i++) {
    const page = await open();
    times.push(await start(page));
    memory = await largestPageMemory(context);
    await page.close();
  }
  return { starts: times, memory };
}

async function measureOurSize({
  folder,
  codeBytes,
}: Pages): Promise<Pick<Side, 'modelBytes' | 'packageBytes'>> {
  const modelBytes = await sizeOf(folder, /[\\/]models[\\/]/);
  const runtimeBytes = await sizeOf(folder, /tfjs-backend-wasm-simd\.wasm$/);
  return { modelBytes, packageBytes: modelBytes + runtimeBytes + codeBytes('/ours.ts') };
}

async function measurePeerSize({
  folder,
  codeBytes,
}: Pages): Promise<Pick<Side, 'modelBytes' | 'packageBytes'>> {
  const modelBytes = await sizeOf(folder, /\.onnx$/);
  const runtimeBytes = await sizeOf(folder, /ort-wasm[^\\/]*\.wasm$/);
  return { modelBytes, packageBytes: modelBytes + runtimeBytes + codeBytes('/peer.ts') };
}

async function sizeOf(folder: string, pattern: RegExp): Promise<number> {
  const files = filesUnder(folder).filter((path) => pattern.test(path));
  if (files.length === 0) throw new Error(`Nothing that is called ${pattern} was built.`);
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** In the page; see `page/speed-page.ts`. */
declare const speedPage: SpeedPage;
