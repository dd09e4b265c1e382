import { nodes } from '../drivers/nodes';

/** Of so many milliseconds at most one is spent: a page that draws all the time must not become slow by it. */
const share = 5;

/**
 * Calls back before the page paints what has come into it, so that what is put there then moves nothing that was seen
 * already. Ends with the signal.
 */
export function beforePaint(document: Document, act: () => void, signal: AbortSignal): void {
  const window = nodes.defaultView(document);
  if (!window || signal.aborted) return;
  let frame: number | undefined;
  let rest = 0;
  const run = () => {
    frame = undefined;
    const begin = performance.now();
    if (begin < rest) return;
    act();
    const end = performance.now();
    rest = end + (end - begin) * (share - 1);
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
