import { nodes } from '../drivers/nodes';

/** Told to instances in other script worlds of the page, such as the one before an update of the extension. */
const takeover = 'triage-lens:takeover';
const marker = Symbol.for('triage-lens');

type World = typeof globalThis & { [marker]?: { isAlive(): boolean } };

/**
 * Makes this the page's only running instance. `undefined` where one of the same extension runs already; else a
 * controller that is aborted when a newer instance takes over and this one can no longer reach its extension. `isAlive` tells
 * whether it can.
 */
export function becomeOnlyInstance(document: Document, isAlive: () => boolean): AbortController | undefined {
  const world: World = globalThis;
  if (world[marker]?.isAlive()) return undefined;
  nodes.dispatchEvent(document, new CustomEvent(takeover));
  const controller = new AbortController();
  const { signal } = controller;
  world[marker] = { isAlive: () => !signal.aborted && isAlive() };
  const giveWay = () => {
    // The page can send this event as well. An instance that still reaches its extension stays.
    if (!isAlive()) controller.abort();
  };
  nodes.addEventListener(document, takeover, giveWay, { signal });
  return controller;
}
