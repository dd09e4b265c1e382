import { nodes } from '../drivers/nodes';
import { isCardHost } from './own-elements';

/** Milliseconds that changes are gathered: pages change hundreds of nodes while they draw. */
const gathering = { shortest: 16, betweenBursts: 100 };

type Listener = () => void;

/**
 * Notices that the page shows something else: another address without a page load, or other content. Calls back once
 * per burst of changes, never waits for the changes to end, since some pages change all the time.
 */
export class PageChanges {
  private readonly listeners = new Set<Listener>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private address: string;
  private announcedAt = Number.NEGATIVE_INFINITY;

  /** `isOwn` tells the nodes that we put there ourselves; `readAddress` gives the address of the page. */
  constructor(
    document: Document,
    private readonly isOwn: (node: Node) => boolean,
    private readonly readAddress: () => string,
    signal: AbortSignal,
  ) {
    this.address = readAddress();
    const observer = new MutationObserver((records) => {
      if (this.timer !== undefined) return;
      if (records.some((record) => this.isForeign(record)) || this.readAddress() !== this.address)
        this.announceSoon(this.gatheringTime());
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const navigated = () => this.announceSoon(0);
    nodes.addEventListener(document, 'readystatechange', navigated, { signal });
    for (const [target, kind] of navigationEvents(nodes.defaultView(document)))
      target.addEventListener(kind, navigated, { signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.timer);
      this.listeners.clear();
    });
  }

  /** Calls back after each burst of changes, until the signal is aborted. */
  subscribe(listener: Listener, signal: AbortSignal): void {
    this.listeners.add(listener);
    signal.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }

  /**
   * `true` after the next burst of changes, `false` after that number of milliseconds without one. Rejects with the
   * signal's reason when it is aborted.
   */
  async next(signal: AbortSignal, milliseconds?: number): Promise<boolean> {
    signal.throwIfAborted();
    const waiting = new AbortController();
    const changed = new Promise<boolean>((resolve, reject) => {
      this.subscribe(() => resolve(true), waiting.signal);
      signal.addEventListener('abort', () => reject(signal.reason), { signal: waiting.signal });
      if (milliseconds === undefined) return;
      const timer = setTimeout(() => resolve(false), Math.max(0, milliseconds));
      waiting.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    });
    return changed.finally(() => waiting.abort());
  }

  /** To be called where other things are known of the page than before, such as whose product it is. */
  announce(): void {
    // A listener may end a visit, and with it listeners that come later in the list.
    for (const listener of [...this.listeners]) if (this.listeners.has(listener)) listener();
  }

  private isForeign(record: MutationRecord): boolean {
    if (record.type !== 'childList') return true;
    const { addedNodes, removedNodes } = record;
    return this.holdsForeign(addedNodes) || this.holdsForeign(removedNodes) || holdsLostCard(removedNodes);
  }

  /** Without a copy of the list, which may be long; nearly always its first node decides. */
  private holdsForeign(changed: NodeList): boolean {
    for (let index = 0; index < changed.length; index++) {
      const node = changed[index];
      if (node && !this.isOwn(node)) return true;
    }
    return false;
  }

  /** The first change after quiet is told almost at once, since the agent waits for it. */
  private gatheringTime(): number {
    const quiet = performance.now() - this.announcedAt;
    return Math.max(gathering.shortest, gathering.betweenBursts - quiet);
  }

  private announceSoon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.announcedAt = performance.now();
      this.address = this.readAddress();
      this.announce();
    }, milliseconds);
  }
}

/** A card that the page has thrown away; one that we have moved is in the page again. */
function holdsLostCard(removed: NodeList): boolean {
  return [...removed].some((node) => isCardHost(node) && !nodes.isConnected(node));
}

/** The page's own `history.pushState` cannot be observed from here, but its effect on the navigation can. */
function navigationEvents(window: Window | null): [EventTarget, string][] {
  if (!window) return [];
  const events: [EventTarget, string][] = [
    [window, 'popstate'],
    [window, 'hashchange'],
  ];
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) events.push([navigation, 'currententrychange']);
  return events;
}
