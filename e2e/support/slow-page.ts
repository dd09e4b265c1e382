import type { BrowserContext, Page } from '@playwright/test';
import type { HelpdeskCase } from '../../tests/helpdesk-cases';
import { serveCase } from './helpdesk-page';

const heldScript = 'held-piece.js';

/** Takes itself out of the page again, which then is as it would have been. */
const leave = 'document.currentScript.remove();';

/**
 * Draws the page of the template as an application does: the first half of its elements, and the other half once that
 * was painted.
 */
const drawInTwo = `
  const template = document.querySelector('template');
  const whole = document.importNode(template.content, true);
  const elements = [...whole.querySelectorAll('*')];
  const late = elements.slice(Math.ceil(elements.length / 2)).map((each) => [each.parentNode, each]);
  const roots = late.filter(([, each]) => !late.some(([, other]) => other !== each && other.contains(each)));
  const rests = roots.map(([parent, each]) => [parent, [each, ...after(each)]]);
  for (const [, nodes] of rests) for (const each of nodes) each.remove();
  ${leave}
  template.replaceWith(whole);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    for (const [parent, nodes] of rests) (parent.nodeType === 11 ? document.body : parent).append(...nodes);
  }, 50)));
  function after(node) {
    const found = [];
    for (let each = node.nextSibling; each && each.nodeType !== 1; each = each.nextSibling) found.push(each);
    return found;
  }
`;

/**
 * Opens the case's page as over a slow line, and gives back when all of it is there. `pieces`: the server sends half of
 * it, and the other half once the first was painted. `application`: the server sends an empty page, and once that was
 * painted a script draws the rest, in two steps.
 */
export async function openSlowly(
  context: BrowserContext,
  page: Page,
  helpdeskCase: HelpdeskCase,
  kind: 'pieces' | 'application',
): Promise<void> {
  const { html, address } = helpdeskCase;
  await serveCase(context, page, {
    ...helpdeskCase,
    html: kind === 'pieces' ? inTwoPieces(html) : asApplication(html),
  });
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/${heldScript}`, async (route) => {
    await released;
    await route.fulfill({
      contentType: 'text/javascript',
      body: kind === 'pieces' ? leave : `{${drawInTwo}}`,
    });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  release();
  await page.waitForLoadState('load');
}

const held = `<script src="/${heldScript}"></script>`;

/** The parser waits for a script, and the browser paints what stands before it. */
function inTwoPieces(html: string): string {
  const begin = html.indexOf('<body');
  const cut = html.indexOf('>\n', begin + (html.length - begin) / 2) + 1;
  return html.slice(0, cut) + held + html.slice(cut);
}

function asApplication(html: string): string {
  return html.replace(
    /(<body[^>]*>)([\s\S]*)(<\/body>)/,
    (_, open, content, close) => `${open}<p>…</p><template>${content}</template>${held}${close}`,
  );
}
