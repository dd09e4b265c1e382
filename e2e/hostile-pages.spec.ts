import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { seededRandom } from '../src/core/random';
import { type HelpdeskCase, listAllCases } from '../tests/helpdesk-cases';
import { clobbering, hangingForm, mutatePage } from '../tests/hostile-pages/clobber.test-support';
import type { ReadPage } from '../tests/hostile-pages/read-in-page.test-support';
import { bundleForPage } from './support/bundle-for-page';

/** Forms whose controls hide a page's own properties. Only a real browser has them, so reading is bundled into a page. */
let browser: Browser;
let page: Page;

/** Milliseconds within which any page has to be read. */
const patience = 2_000;

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium() });
  page = await browser.newPage();
  await page.addScriptTag({
    content: await bundleForPage('tests/hostile-pages/read-in-page.test-support.ts'),
  });
});

test.afterAll(() => browser.close());

type InPage = typeof globalThis & { readPage(address: string, html: string): ReadPage };

function readAll(address: string, sources: string[]): Promise<ReadPage[]> {
  return page.evaluate(([at, pages]) => pages.map((html) => (globalThis as InPage).readPage(at, html)), [
    address,
    sources,
  ] as const);
}

/** The ticket pages that can be read by their elements. */
async function readableCases(): Promise<{ each: HelpdeskCase; whole: ReadPage }[]> {
  const cases = [...(await listAllCases()).values()]
    .flat()
    .filter(({ shows, history }) => shows === 'ticket' && !history);
  const read: { each: HelpdeskCase; whole: ReadPage }[] = [];
  for (const each of cases) {
    const [whole] = await readAll(each.address, [each.html]);
    if (whole?.id) read.push({ each, whole });
  }
  return read;
}

/** The markup at the end of the first long text of the page, where an author of the ticket could put it. */
function withMarkup(html: string, text: string | undefined, markup: string): string | undefined {
  const start = text?.slice(0, 12);
  const at = start ? html.indexOf(start) : -1;
  return at < 0 ? undefined : html.slice(0, at) + markup + html.slice(at);
}

test('a form in a text hides nothing of it, and no name of a control ends or cuts the reading', async () => {
  const read = await readableCases();
  expect(read.length).toBeGreaterThan(20);
  let tried = 0;
  for (const [index, { each, whole }] of read.entries()) {
    const text = whole.description ?? whole.messages?.[0];
    // Each name and shape is tried on several helpdesks, not on all.
    const pieces = [hangingForm, ...clobbering().filter((_, at) => at % 15 === index % 15)];
    const pages = pieces
      .map((markup) => withMarkup(each.html, text, markup))
      .filter((html) => html !== undefined);
    const results = await readAll(each.address, pages);
    for (const result of results) {
      expect(result.error, `${each.helpdesk}/${each.name}`).toBeUndefined();
      expect(result.milliseconds).toBeLessThan(patience);
      expect(result.id, `${each.helpdesk}/${each.name}`).toBe(whole.id);
      const words = `${result.description ?? ''} ${result.messages?.join(' ') ?? ''}`;
      // A page that is parsed and not shown has no styles, so line breaks are spaces there.
      expect(inOneLine(words)).toContain(inOneLine(text ?? '').slice(0, 12));
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(1_000);
});

/** Enough for the suite; `npm run fuzz` tries more of another kind, see fuzz-pages.spec.ts. */
const fewestPages = 2_000;

test('mutated pages: no hang, no error that escapes, no other ticket', async () => {
  test.setTimeout(5 * 60_000);
  const read = await readableCases();
  let pages = 0;
  for (let round = 1; pages < fewestPages; round++) {
    for (const { each, whole } of read) {
      const sources = Array.from({ length: 20 }, (_, index) =>
        mutatePage(each.html, seededRandom(round * 100_003 + index * 7_919 + each.name.length)),
      );
      for (const result of await readAll(each.address, sources)) {
        const where = `${each.helpdesk}/${each.name}, round ${round}`;
        expect(result.error, where).toBeUndefined();
        expect(result.milliseconds, where).toBeLessThan(patience);
        expect([undefined, whole.id], where).toContain(result.id);
      }
      pages += sources.length;
      if (pages >= fewestPages) break;
    }
  }
});

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
