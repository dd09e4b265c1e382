import { demoTickets } from '../../demo/tickets';
import { findContentWorld } from '../../e2e/support/content-world';
import { mustRunWithPolicy } from '../../e2e/support/managed-policy';
import { BrowserSession } from '../../e2e/support/test';

/** Milliseconds since the page of a ticket was asked for. */
export interface FirstCard {
  /** The first frame with the suggestions was drawn. */
  rendered: number;
  /** The browser told the organisation's policy; before that nothing was shown once. */
  told: number;
}

/** Starts a managed browser so often, each time with a ticket's page as the first one; empty where no policy can be set. */
export async function measureBrowserStarts(demoUrl: string, starts: number): Promise<FirstCard[]> {
  if (!mustRunWithPolicy()) return [];
  return BrowserSession.run({ policy: { mode: 'assist' } }, async (session) => {
    // The first start remembers the policy.
    await openTicket(session, demoUrl);
    const cards: FirstCard[] = [];
    for (let start = 0; start < starts; start++) {
      await session.restart();
      cards.push(await openTicket(session, demoUrl));
    }
    return cards;
  });
}

async function openTicket(session: BrowserSession, demoUrl: string): Promise<FirstCard> {
  const page = await session.newPage();
  const debug = await page.context().newCDPSession(page);
  const world = findContentWorld(debug);
  await page.goto(`${demoUrl}/tickets/${demoTickets[0]?.id}`, { waitUntil: 'commit' });
  const evaluate = async (run: () => Promise<number>) => {
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      contextId: await world,
      expression: `{ const __name = (named) => named; (${run.toString()})(); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as number;
  };
  const [rendered, told] = await Promise.all([evaluate(whenRendered), evaluate(whenTold)]);
  return { rendered, told };
}

/** Runs inside the page: it is sent as text and sees nothing of this file. */
function whenRendered(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const host = document.querySelector<HTMLElement>('[data-triage-lens]');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      if (root?.querySelector('.card')?.getAttribute('aria-busy') !== 'false')
        return requestAnimationFrame(look);
      // A message posted before a frame is drawn is handled right after it.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}

/** Runs inside the page as well. */
async function whenTold(): Promise<number> {
  await chrome.storage.managed.get();
  return performance.now();
}
