import * as v from 'valibot';
import type { LearnRequest } from '../../protocol/learn-protocol';
import { OffscreenReply, type OffscreenRequest, offscreenPage } from '../../protocol/offscreen-protocol';

/** The parts of the browser that are needed, with its own names and forms. */
export interface OffscreenBrowser {
  runtime: {
    getContexts(filter: { contextTypes: ['OFFSCREEN_DOCUMENT'] }): Promise<unknown[]>;
    sendMessage(message: OffscreenRequest | LearnRequest): Promise<unknown>;
  };
  offscreen: {
    createDocument(description: { url: string; reasons: ['WORKERS']; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

/** The one hidden page of the extension; it outlives the worker. */
export interface OffscreenDocument {
  isOpen(): Promise<boolean>;
  open(): Promise<void>;
  close(): Promise<void>;
  /** Rejects where nobody answers or the answer has another form. */
  ask(request: OffscreenRequest): Promise<OffscreenReply>;
  /** Gives back whatever is answered. */
  send(request: LearnRequest): Promise<unknown>;
}

/** Shown to nobody but reviewers. No reason of the browser's list names the graphics card; `WORKERS` is the nearest. */
const justification =
  'Runs the model on the graphics card. The service worker would lose it each time that it is stopped.';

export function createOffscreenDocument({ runtime, offscreen }: OffscreenBrowser): OffscreenDocument {
  let opening: Promise<void> | undefined;
  const isOpen = async () => (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
  const openOnce = async () => {
    if (await isOpen()) return;
    await offscreen.createDocument({ url: offscreenPage, reasons: ['WORKERS'], justification });
  };
  return {
    isOpen,
    // A second document at the same time is refused.
    open() {
      opening ??= openOnce().finally(() => {
        opening = undefined;
      });
      return opening;
    },
    async close() {
      if (await isOpen()) await offscreen.closeDocument();
    },
    send: (request) => runtime.sendMessage(request),
    async ask(request) {
      return v.parse(OffscreenReply, await runtime.sendMessage(request));
    },
  };
}
