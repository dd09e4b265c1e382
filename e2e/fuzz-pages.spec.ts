import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { listAllCases } from '../tests/helpdesk-cases';
import type { FixturePage, Tried } from '../tests/hostile-pages/try-pages.test-support';
import { HostileWorld } from './support/hostile-world';

/** Set by `npm run fuzz`: new seeds for so many minutes, or until so many pages; or one seed to look at again. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0);
const pagesWanted = Number(process.env.FUZZ_PAGES ?? 0);
const onlySeed = process.env.FUZZ_PAGE;
/** Seeds that once failed; they are tried first for ever. */
const keptSeeds: readonly number[] = [77_246_244, 77_397_775, 77_398_939, 77_407_782];

// Left out of the suite: hostile-pages.spec.ts has its share of such pages.
if (minutes > 0 || pagesWanted > 0 || onlySeed) test('mutated pages', goOn);

/** No hang, no error that escapes, no other ticket, no write. */
async function goOn(): Promise<void> {
  test.setTimeout(0);
  const browser = await chromium.launch({ executablePath: await findChromium() });
  try {
    await tryPages(browser);
  } finally {
    await browser.close();
  }
}

async function tryPages(browser: Browser): Promise<void> {
  const world = await HostileWorld.open(
    await browser.newPage(),
    'tests/hostile-pages/try-pages.test-support.ts',
  );
  const known: number = await world.call('learnFixtures', [await differentPages()], 60_000);
  expect(known).toBeGreaterThan(100);
  const all: Tried = { pages: 0, read: 0, slowest: 0, failures: [] };
  const began = Date.now();
  const took = () => (Date.now() - began) / 60_000;
  const tell = () =>
    console.log(
      `${all.pages} mutated pages in ${took().toFixed(1)} minutes, ${all.read} of them read, the slowest in ` +
        `${Math.round(all.slowest)} ms, ${all.failures.length} failures`,
    );
  const tryFrom = async (seed: number, count: number) => {
    const tried: Tried = await world.call('tryPages', [seed, count], 120_000);
    all.pages += tried.pages;
    all.read += tried.read;
    all.slowest = Math.max(all.slowest, tried.slowest);
    all.failures.push(...tried.failures);
    for (const failure of tried.failures) console.log(JSON.stringify(failure));
  };
  for (const seed of onlySeed ? [Number(onlySeed)] : keptSeeds) await tryFrom(seed, 1);
  if (!onlySeed) {
    const chunk = 50;
    const first = began % 1_000_000_000;
    const most = pagesWanted || Number.POSITIVE_INFINITY;
    for (let seed = first; all.pages < most && !(minutes > 0 && took() > minutes); seed += chunk) {
      await tryFrom(seed, chunk);
      if ((seed - first) % 5_000 === 0) tell();
    }
    expect(all.read).toBeGreaterThan(all.pages / 2);
  }
  tell();
  expect(all.failures).toEqual([]);
}

/** The pages of tickets and of lists, each once. */
async function differentPages(): Promise<FixturePage[]> {
  const cases = [...(await listAllCases()).values()].flat();
  const shown = cases.filter(({ shows, history }) => shows !== 'nothing' && !history);
  const pages = shown.map(({ helpdesk, name, address, html }) => ({ helpdesk, name, address, html }));
  return [...new Map(pages.map((page) => [page.address + page.html, page])).values()];
}
