import type { CDPSession, Page } from '@playwright/test';
import type { MessageKind, Request, Response } from '../../src/protocol/protocol';
import type { Reply } from '../../src/protocol/table';
import type { BrowserSession } from './test';

/** Asks the background as one of the senders that it knows. Rejects with an `Error` whose `name` is the code. */
export interface Asker {
  ask<K extends MessageKind>(kind: K, request: Request<K>): Promise<Response<K>>;
  close(): Promise<void>;
}

/** Where the asking page is; empty, and found by no helpdesk adapter. */
export const origin = 'http://127.0.0.1:4999';

/** Asks from the content script's own world in a web page of `origin`, which the extension has permission for. */
export async function askAsPage(
  session: BrowserSession,
): Promise<Asker & { run<T>(expression: string): Promise<T> }> {
  const page = await session.newPage();
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Empty' }));
  const debug = await session.context.newCDPSession(page);
  const contextId = findContentScript(debug, session.extensionId);
  await debug.send('Runtime.enable');
  await page.goto(origin);
  const found = await contextId;
  return {
    ask: async (kind, request) =>
      readReply(
        await evaluate<Reply>(
          debug,
          found,
          `chrome.runtime.sendMessage(${JSON.stringify({ kind, request })})`,
        ),
      ),
    /** Runs an expression in that world. */
    run: (expression) => evaluate(debug, found, expression),
    close: () => page.close(),
  };
}

/** Asks from a page of the extension, as its popup does. */
export async function askAsExtension(session: BrowserSession): Promise<Asker & { page: Page }> {
  const page = await session.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/manifest.json`);
  return {
    page,
    ask: async (kind, request) =>
      readReply(await page.evaluate((message) => chrome.runtime.sendMessage(message), { kind, request })),
    close: () => page.close(),
  };
}

function findContentScript(debug: CDPSession, extensionId: string): Promise<number> {
  return new Promise((resolve) => {
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
}

async function evaluate<T>(debug: CDPSession, contextId: number, expression: string): Promise<T> {
  const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function readReply<T>(reply: Reply): T {
  if (reply.ok) return reply.value as T;
  throw Object.assign(new Error(reply.error.message), { name: reply.error.code });
}
