import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds since the content script sent a ticket to the background. */
export interface Answer {
  answered: number;
  /** The first frame with the suggestions was drawn. */
  rendered: number;
}

/** Measures a page's card from within, in the content script's own world and with the page's own clock. */
export interface Stopwatch {
  /** Opens a ticket without loading a page; resolves when its card is drawn. */
  openTicket(id: string): Promise<Answer>;
}

/** The page has to show the demo helpdesk with a card. */
export async function startStopwatch(page: Page, extensionId: string): Promise<Stopwatch> {
  const debug = await page.context().newCDPSession(page);
  const contextId = await findContentScript(debug, extensionId);
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
  return { openTicket: (id) => evaluate(`measureTicket(${JSON.stringify(id)})`) };
}

async function findContentScript(debug: CDPSession, extensionId: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await debug.send('Runtime.enable');
  return found;
}

/** Runs inside the page: it is sent as text and sees nothing of this file. */
function watchAnswers(): void {
  const runtime = (globalThis as unknown as { browser: typeof chrome }).browser.runtime;
  const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
  let next: ((answer: { answered: number; rendered: number }) => void) | undefined;

  const isReady = () => {
    const host = document.querySelector<HTMLElement>('[data-triage-lens]');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    return root?.querySelector('.card')?.getAttribute('aria-busy') === 'false';
  };
  const drawn = (report: () => void) =>
    requestAnimationFrame(() => {
      if (!isReady()) return drawn(report);
      // A message posted before a frame is drawn is handled right after it.
      const channel = new MessageChannel();
      channel.port1.onmessage = report;
      channel.port2.postMessage(undefined);
    });

  const sendAndWatch = async (message: { kind?: string }) => {
    const start = performance.now();
    const reply = await send(message);
    const report = next;
    if (message.kind !== 'ticket.predict' || !report) return reply;
    next = undefined;
    const answered = performance.now() - start;
    drawn(() => report({ answered, rendered: performance.now() - start }));
    return reply;
  };
  Object.assign(runtime, { sendMessage: sendAndWatch });

  const measureTicket = (id: string) =>
    new Promise((resolve) => {
      next = resolve;
      const link = document.createElement('a');
      link.href = `/tickets/${id}`;
      document.body.append(link);
      link.click();
      link.remove();
    });
  Object.assign(globalThis, { measureTicket });
}
