import type { CDPSession, Page } from '@playwright/test';

/** The world of the extension's script in a page, by its number for the debugger; ours is the only extension. */
export async function findContentWorld(debug: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    debug.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await debug.send('Runtime.enable');
  return found;
}

/** Runs functions in the world of the extension's script, which shares the page and none of its globals. */
export class ContentWorld {
  private constructor(
    private readonly debug: CDPSession,
    private readonly contextId: number,
  ) {}

  static async of(page: Page): Promise<ContentWorld> {
    const debug = await page.context().newCDPSession(page);
    return new ContentWorld(debug, await findContentWorld(debug));
  }

  /** The function is sent as text and sees nothing of the test. */
  async evaluate<T>(run: () => T): Promise<Awaited<T>> {
    const { result, exceptionDetails } = await this.debug.send('Runtime.evaluate', {
      contextId: this.contextId,
      expression: `{ const __name = (named) => named; (${run.toString()})(); }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
