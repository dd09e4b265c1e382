import type { BrowserContext, CDPSession } from '@playwright/test';
import { waitForWorker } from './worker';

/**
 * Takes the graphics card away from the extension's offscreen document, as a driver does that restarts. Playwright
 * knows no offscreen documents, so it is looked for by the browser's debugging protocol. Returns how many were lost.
 */
export function loseWebglContexts(context: BrowserContext): Promise<number> {
  return forEachLive(context, "gl.getExtension('WEBGL_lose_context').loseContext()");
}

/** How many the extension's offscreen document has; none where it is not open. */
export async function countWebglContexts(context: BrowserContext): Promise<number> {
  return (await hasOffscreenDocument(context)) ? forEachLive(context, 'undefined') : 0;
}

/** Evaluates the code with each live context of the document as `gl`; returns how many there were. */
async function forEachLive(context: BrowserContext, code: string): Promise<number> {
  const target = await attachToOffscreen(context);
  const prototype = await target.send('Runtime.evaluate', { expression: 'WebGL2RenderingContext.prototype' });
  const { objects } = await target.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId,
  });
  const lost = await target.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: `function () {
      const live = this.filter((gl) => !gl.isContextLost());
      for (const gl of live) ${code};
      return live.length;
    }`,
    returnByValue: true,
  });
  return lost.result.value;
}

/** Whether the extension has its offscreen document open. */
export async function hasOffscreenDocument(context: BrowserContext): Promise<boolean> {
  return (await findOffscreen(await browserSession(context))) !== undefined;
}

/** As after the time for which the model is kept ready. */
export async function closeOffscreenDocument(context: BrowserContext): Promise<void> {
  const worker = await waitForWorker(context);
  await worker.evaluate(() => chrome.offscreen.closeDocument());
}

// biome-ignore lint/suspicious/noExplicitAny: what each command of the debugging protocol returns is its own matter
type Commands = { send(method: string, params: object): Promise<any> };

async function attachToOffscreen(context: BrowserContext): Promise<Commands> {
  const browser = await browserSession(context);
  const targetId = await findOffscreen(browser);
  if (targetId === undefined) throw new Error('There is no offscreen document.');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  let lastId = 0;
  return {
    send(method, params) {
      const id = ++lastId;
      const reply = new Promise((resolve, reject) => {
        browser.on('Target.receivedMessageFromTarget', ({ message }) => {
          const received = JSON.parse(message);
          if (received.id !== id) return;
          if (received.error) reject(new Error(received.error.message));
          else resolve(received.result);
        });
      });
      const sent = browser.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
      return sent.then(() => reply);
    },
  };
}

function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This context has no browser of its own.');
  return browser.newBrowserCDPSession();
}

async function findOffscreen(browser: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.find(({ url }) => url.endsWith('/offscreen.html'))?.targetId;
}
