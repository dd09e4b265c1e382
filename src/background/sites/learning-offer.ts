import type { Settings } from '../../shared/settings';

export interface LearningOffer {
  mayOffer(origin: string): Promise<boolean>;
  /** Opens the options page at that desk. */
  open(origin: string): Promise<void>;
  note(origin: string): Promise<void>;
}

interface OfferSettings {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<unknown>;
}

/** The parts of the browser that are needed. */
interface PageBrowser {
  tabs: { create(tab: { url: string }): Promise<unknown> };
  runtime: { getURL(path: string): string };
}

/** The card offers to learn a desk once; whatever the agent answers, it does not come again. */
export function createLearningOffer(
  settings: OfferSettings,
  { tabs, runtime }: PageBrowser,
  isAllowed: () => Promise<boolean>,
): LearningOffer {
  return {
    mayOffer: async (origin) =>
      (await isAllowed()) && !(await settings.read()).learningOffered.includes(origin),
    async open(origin) {
      await tabs.create({
        url: runtime.getURL(`src/options/options.html#desk=${encodeURIComponent(origin)}`),
      });
    },
    async note(origin) {
      const { learningOffered } = await settings.read();
      await settings.change({ learningOffered: [...new Set([...learningOffered, origin])] });
    },
  };
}
