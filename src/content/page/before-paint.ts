import { nodes } from '../drivers/nodes';

/** Milliseconds that are spent in all: a page that draws all the time must not become slow by it. */
const budget = 1_000;

/**
 * Calls back before the page paints what has come into it, so that what is put there then moves nothing that was seen
 * already. Ends with the signal, or when it has taken up too much of the page's time.
 */
export function beforePaint(document: Document, act: () => void, signal: AbortSignal): void {
  const window = nodes.defaultView(document);
  if (!window || signal.aborted) return;
  let frame: number | undefined;
  let spent = 0;
  const run = () => {
    frame = undefined;
    const begin = performance.now();
    act();
    spent += performance.now() - begin;
    if (spent > budget) observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    frame ??= window.requestAnimationFrame(run);
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (frame !== undefined) window.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
