import type { Page } from '@playwright/test';
import type { Given } from './given-answers';

/** One state of a page, as the tests of accessibility go through them. */
export interface PageState {
  name: string;
  /** What the page finds; nothing for what no background is asked about. */
  given?: Given;
  /** Brings the opened page into this state, and waits until it is. */
  reach(page: Page): Promise<void>;
}
