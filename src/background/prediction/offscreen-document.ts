import { type AskOf, createAsk } from '../../protocol/create-ask';
import type { LearnReply } from '../../protocol/learn-protocol';
import { offscreenPage, type ToOffscreen, toOffscreen } from '../../protocol/to-offscreen';
import { withTimeLimit } from './time-limit';

/** The parts of the browser that are needed, with its own names and forms. */
export interface OffscreenBrowser {
  runtime: {
    getContexts(filter: { contextTypes: ['OFFSCREEN_DOCUMENT'] }): Promise<unknown[]>;
    sendMessage(message: { kind: string; request: unknown }): Promise<unknown>;
  };
  offscreen: {
    createDocument(description: { url: string; reasons: ['WORKERS']; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

/** Shown to nobody but reviewers. No reason of the browser's list names the graphics card; `WORKERS` is the nearest. */
const justification =
  'Runs the model on a thread, and on the graphics card. The service worker would lose both each time that it is stopped.';

/** Milliseconds within which a document that is well says what it is at. */
const statusLimit = 5_000;

/** The extension's one offscreen document; it outlives the worker. */
export class OffscreenDocument {
  /** Rejects where nobody answers or the answer has another form. */
  readonly ask: AskOf<ToOffscreen>;
  private opening: Promise<void> | undefined;

  constructor(private readonly browser: OffscreenBrowser) {
    this.ask = createAsk(toOffscreen, (message) => browser.runtime.sendMessage(message));
  }

  async isOpen(): Promise<boolean> {
    const contexts = await this.browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    return contexts.length > 0;
  }

  /** A second document at the same time is refused by the browser. */
  open(): Promise<void> {
    this.opening ??= this.openOnce().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  async close(): Promise<void> {
    if (await this.isOpen()) await this.browser.offscreen.closeDocument();
  }

  /** Frees what the document holds. One that is learning stays: it would have to begin anew. Says whether it is closed. */
  async closeUnlessLearning(): Promise<boolean> {
    if (!(await this.isOpen())) return true;
    const asked = withTimeLimit(this.ask('learn.status', {}), statusLimit, 'learn.status');
    // Whatever it was at, it is at it no more.
    const { job } = await asked.catch((): LearnReply => ({}));
    if (job === undefined) await this.browser.offscreen.closeDocument();
    return job === undefined;
  }

  private async openOnce(): Promise<void> {
    if (await this.isOpen()) return;
    await this.browser.offscreen.createDocument({ url: offscreenPage, reasons: ['WORKERS'], justification });
  }
}
