import type { Page } from '@playwright/test';
import { findContentWorld } from '../../e2e/support/content-world';

/** Milliseconds since the content script sent a ticket to the background. */
export interface Answer {
  answered: number;
  /** The first frame with the suggestions was drawn. */
  rendered: number;
  /** The first frame with the page's own view of the ticket; the card has no place before that. */
  pageRendered: number;
}

/** Measures a page's card from within, in the content script's own world and with the page's own clock. */
export interface Stopwatch {
  /** Opens a ticket without loading a page; resolves when its card is drawn. */
  openTicket(id: string): Promise<Answer>;
  /** Milliseconds from asking the desk's memory about that ticket to its answer; resolves when it is there. */
  whenRemembered(): Promise<number>;
}

/** The page has to show the demo helpdesk with a card. */
export async function startStopwatch(page: Page): Promise<Stopwatch> {
  const debug = await page.context().newCDPSession(page);
  const contextId = await findContentWorld(debug);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // The compiler wraps named functions in a helper of its own, which the page lacks.
  await evaluate(`{ const __name = (named) => named; (${watchAnswers.toString()})(); }`);
  return {
    openTicket: (id) => evaluate(`measureTicket(${JSON.stringify(id)})`),
    whenRemembered: () => evaluate('whenRemembered()'),
  };
}

/** Runs inside the page: it is sent as text and sees nothing of this file. */
function watchAnswers(): void {
  const runtime = (globalThis as unknown as { browser: typeof chrome }).browser.runtime;
  const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
  let opened = '';
  let report: ((answer: Answer) => void) | undefined;
  let noteMemory: (milliseconds: number) => void = () => {};
  let remembered = Promise.resolve(0);

  const isReady = () => {
    const host = document.querySelector<HTMLElement>('[data-triage-lens]');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return root?.querySelector('.card')?.getAttribute('aria-busy') === 'false';
  };
  const hasPage = () => document.querySelector(`main[data-ticket-id="${opened}"]`) !== null;

  const whenDrawn = (isThere: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        // A message posted before a frame is drawn is handled right after it.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    });

  const watchMemory = async (message: { kind?: string }) => {
    const resolve = noteMemory;
    const start = performance.now();
    const reply = await send(message);
    resolve(performance.now() - start);
    return reply;
  };

  const sendAndWatch = async (message: { kind?: string }) => {
    if (message.kind === 'memory.ask') return watchMemory(message);
    const resolve = report;
    if (message.kind !== 'ticket.predict' || !resolve) return send(message);
    report = undefined;
    const start = performance.now();
    const page = whenDrawn(hasPage);
    const reply = await send(message);
    const answered = performance.now() - start;
    // Not awaited: the content script draws only after it has this reply.
    void Promise.all([whenDrawn(isReady), page]).then(([card, own]) =>
      resolve({ answered, rendered: card - start, pageRendered: own - start }),
    );
    return reply;
  };
  Object.assign(runtime, { sendMessage: sendAndWatch });

  const measureTicket = (id: string) =>
    new Promise<Answer>((resolve) => {
      opened = id;
      report = resolve;
      remembered = new Promise((note) => {
        noteMemory = note;
      });
      const link = document.createElement('a');
      link.href = `/tickets/${id}`;
      document.body.append(link);
      link.click();
      link.remove();
    });
  const whenRemembered = () => {
    const never = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`The memory was not asked about ${opened}.`)), 10_000);
    });
    return Promise.race([remembered, never]);
  };
  Object.assign(globalThis, { measureTicket, whenRemembered });
}
