import { expect, it, vi } from 'vitest';
import { OffscreenDocument } from './offscreen-document';

/** A browser whose document answers with that job, or as `answer` says. */
function createBrowser(answer: () => Promise<unknown>) {
  let isOpen = true;
  const closeDocument = vi.fn(async () => {
    isOpen = false;
  });
  const browser = {
    runtime: { getContexts: async () => (isOpen ? [{}] : []), sendMessage: answer },
    offscreen: { createDocument: vi.fn(async () => {}), closeDocument },
  };
  return { closeDocument, document: new OffscreenDocument(browser) };
}

const learning = (job?: string) => async () => ({ ok: true, value: { ...(job && { job }) } });

it('a document that is at nothing is closed, once', async () => {
  const { document, closeDocument } = createBrowser(learning());
  expect(await document.closeUnlessLearning()).toBe(true);
  expect(await document.closeUnlessLearning()).toBe(true);
  expect(closeDocument).toHaveBeenCalledOnce();
});

it('a document that is learning stays', async () => {
  const { document, closeDocument } = createBrowser(learning('queue'));
  expect(await document.closeUnlessLearning()).toBe(false);
  expect(closeDocument).not.toHaveBeenCalled();
});

it('a document that does not answer any more is at nothing', async () => {
  vi.useFakeTimers();
  const { document, closeDocument } = createBrowser(() => new Promise(() => undefined));
  const closing = document.closeUnlessLearning();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await closing).toBe(true);
  expect(closeDocument).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
