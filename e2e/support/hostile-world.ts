import type { CDPSession, Page } from '@playwright/test';
import { bundleForPage } from './bundle-for-page';

/** What a page's own scripts may do to it before anybody reads it. */
function tamper(): void {
  const fail = () => {
    throw new Error('A page that wants nobody to read it.');
  };
  class Hostile extends HTMLElement {
    connectedCallback() {
      // An object of the page's world that stands in for each of the element's properties.
      Object.setPrototypeOf(this, new Proxy(HTMLElement.prototype, { get: fail, has: fail }));
    }
  }
  customElements.define('x-hostile', Hostile);
  for (const prototype of [Node.prototype, Element.prototype, Document.prototype, String.prototype])
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const { configurable } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      if (configurable) Object.defineProperty(prototype, name, { get: fail, set: fail });
    }
}

/** A world of scripts beside the page's own, as content scripts have it, in a page whose own world is hostile. */
export class HostileWorld {
  private constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  /** Runs these sources in it. Requests of the page are blocked by its own policy. */
  static async open(page: Page, entry: string): Promise<HostileWorld> {
    await page.route(/.*/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        body: '<!doctype html><title>empty</title>',
      }),
    );
    await page.goto('https://hostile.example/');
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'reading',
    });
    await session.send('Runtime.evaluate', { expression: `(${tamper})()` });
    const world = new HostileWorld(session, executionContextId);
    await world.run(`${await bundleForPage(entry)};0`);
    return world;
  }

  /** Calls a function that the sources have set on the global object. Rejects where it has not ended in this time. */
  async call<T>(name: string, given: readonly unknown[], milliseconds: number): Promise<T> {
    const call = `${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`;
    const answer = this.run(call);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${call.slice(0, 100)} hangs`)), milliseconds);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer)) as Promise<T>;
  }

  private async run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
