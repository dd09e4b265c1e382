import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { createProfile, type LaunchOptions, launchBrowser, removeProfile } from './launch';
import { waitForSites, waitForWorker } from './worker';

/** A browser with the extension, on a profile of its own that outlives a restart. */
export class BrowserSession {
  private constructor(
    readonly profile: string,
    readonly extensionId: string,
    private readonly options: Omit<LaunchOptions, 'profile'>,
    private current: BrowserContext,
  ) {}

  static async start(profile: string, options: Omit<LaunchOptions, 'profile'>): Promise<BrowserSession> {
    const context = await launchBrowser({ ...options, profile });
    try {
      const worker = await waitForWorker(context);
      await waitForSites(context);
      return new BrowserSession(profile, new URL(worker.url()).host, options, context);
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** On a profile of its own, closed and removed when `act` has ended. */
  static async run<T>(
    options: Omit<LaunchOptions, 'profile'>,
    act: (session: BrowserSession) => Promise<T>,
  ): Promise<T> {
    const profile = await createProfile();
    try {
      const session = await BrowserSession.start(profile, options);
      try {
        return await act(session);
      } finally {
        await session.close();
      }
    } finally {
      await removeProfile(profile);
    }
  }

  /** A new one after each restart. */
  get context(): BrowserContext {
    return this.current;
  }

  newPage(): Promise<Page> {
    return this.current.newPage();
  }

  /**
   * Closes the browser and starts it again on the same profile; session cookies are gone then, as for a user.
   * @param policy what the administrator has set meanwhile
   */
  async restart(policy = this.options.policy): Promise<void> {
    await this.current.close();
    this.current = await launchBrowser({ ...this.options, policy, profile: this.profile });
  }

  close(): Promise<void> {
    return this.current.close();
  }
}

interface Fixtures {
  /** What to start the browser with: `test.use({ browserOptions: { … } })`. */
  browserOptions: Omit<LaunchOptions, 'profile'>;
  session: BrowserSession;
  /** A fresh tab in `session`. */
  tab: Page;
}

/** Playwright's `test` with a browser that has the built extension, closed and removed after each test. */
export const test = base.extend<Fixtures>({
  browserOptions: [{}, { option: true }],
  session: ({ browserOptions }, use) => BrowserSession.run(browserOptions, use),
  tab: async ({ session }, use) => use(await session.newPage()),
});

export { expect } from '@playwright/test';
