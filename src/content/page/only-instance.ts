/** Told to instances in other script worlds of the page, such as the one before an update of the extension. */
const takeover = 'triage-lens:takeover';
const marker = Symbol.for('triage-lens');

type World = typeof globalThis & { [marker]?: { isAlive(): boolean } };

/**
 * Makes this the page's only running instance. `undefined` where one of the same extension runs already; else a
 * controller that is aborted as soon as a newer instance takes over. `isAlive` tells whether this instance can still
 * reach its extension.
 */
export function becomeOnlyInstance(document: Document, isAlive: () => boolean): AbortController | undefined {
  const world: World = globalThis;
  if (world[marker]?.isAlive()) return undefined;
  document.dispatchEvent(new CustomEvent(takeover));
  const controller = new AbortController();
  const { signal } = controller;
  world[marker] = { isAlive: () => !signal.aborted && isAlive() };
  document.addEventListener(takeover, () => controller.abort(), { signal });
  return controller;
}
