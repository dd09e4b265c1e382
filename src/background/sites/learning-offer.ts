import type { Settings } from '../../shared/settings';

interface OfferSettings {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<unknown>;
}

/** The parts of the browser that are needed. */
interface PageBrowser {
  tabs: { create(tab: { url: string }): Promise<unknown> };
  runtime: { getURL(path: string): string };
}

/** The card offers to learn a desk once, and never again after any answer. */
export class LearningOffer {
  constructor(
    private readonly settings: OfferSettings,
    private readonly browser: PageBrowser,
    private readonly isAllowed: () => Promise<boolean>,
  ) {}

  async mayOffer(origin: string): Promise<boolean> {
    return (await this.isAllowed()) && !(await this.settings.read()).learningOffered.includes(origin);
  }

  /** Opens the options page at that desk. */
  async open(origin: string): Promise<void> {
    const page = `src/options/options.html#desk=${encodeURIComponent(origin)}`;
    await this.browser.tabs.create({ url: this.browser.runtime.getURL(page) });
  }

  async note(origin: string): Promise<void> {
    const { learningOffered } = await this.settings.read();
    await this.settings.change({ learningOffered: [...new Set([...learningOffered, origin])] });
  }
}
