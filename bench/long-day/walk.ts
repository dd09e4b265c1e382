import type { CDPSession, Page } from '@playwright/test';
import { findContentWorld } from '../../e2e/support/content-world';

/**
 * Makes a page of the demo helpdesk walk through these tickets by itself, also after the debugger has detached. Its title
 * is `endTitle` once each was drawn, with its card where the extension is there.
 */
export async function startWalk(page: Page, ids: readonly string[], withExtension: boolean): Promise<string> {
  const endTitle = `walked ${ids.length} tickets, ${Date.now()}`;
  const debug = await page.context().newCDPSession(page);
  // Only the extension's own world sees whether its card is ready.
  const contextId = withExtension ? await findContentWorld(debug) : undefined;
  const argument = JSON.stringify({ ids, endTitle, withExtension });
  await evaluate(
    debug,
    `{ const __name = (named) => named; void (${walk.toString()})(${argument}); }`,
    contextId,
  );
  return endTitle;
}

async function evaluate(debug: CDPSession, expression: string, contextId?: number): Promise<void> {
  const { exceptionDetails } = await debug.send('Runtime.evaluate', {
    expression,
    ...(contextId !== undefined && { contextId }),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

interface Plan {
  ids: readonly string[];
  endTitle: string;
  withExtension: boolean;
}

/** Runs inside the page: it is sent as text and sees nothing of this file. */
async function walk({ ids, endTitle, withExtension }: Plan): Promise<void> {
  const host = () => document.querySelector<HTMLElement>('[data-triage-lens]');
  const isReady = (element: HTMLElement | null) =>
    element !== null &&
    chrome.dom.openOrClosedShadowRoot(element)?.querySelector('.card')?.getAttribute('aria-busy') === 'false';
  for (const id of ids) {
    const before = host();
    const link = document.createElement('a');
    link.href = `/tickets/${id}`;
    document.body.append(link);
    link.click();
    link.remove();
    const isDrawn = () =>
      document.querySelector(`main[data-ticket-id="${id}"]`) !== null &&
      (!withExtension || (host() !== before && isReady(host())));
    do await new Promise(requestAnimationFrame);
    while (!isDrawn());
  }
  document.title = endTitle;
}
