import { nodes } from '../drivers/nodes';
import type { RowReader } from './row-reader';

const elementNode = 1;

interface Listeners {
  /** These rows are new, or something in them is. Called before the page is painted. */
  changed(rows: readonly Element[]): void;
  /** These rows have left the page. */
  removed(rows: readonly Element[]): void;
}

/** The rows of a list, kept up to date by one observer per document or shadow root that holds any. */
export class ListRows {
  private readonly known = new Set<Element>();
  private readonly observers = new Map<Node, MutationObserver>();
  private css = '';

  constructor(
    private readonly document: Document,
    private readonly reader: RowReader,
    private readonly listeners: Listeners,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** In the order of the page, as far as the page has not moved any. */
  get rows(): ReadonlySet<Element> {
    return this.known;
  }

  /** Looks for rows anew where there are none; pages draw their list late, or another in its place. */
  find(): void {
    if (this.known.size > 0 || this.signal.aborted) return;
    const found = this.reader.find(nodes.documentElement(this.document));
    if (!found) return;
    this.css = found.css;
    for (const root of new Set(found.rows.map((row) => nodes.getRootNode(row)))) this.observe(root);
    this.add(found.rows);
  }

  /**
   * Changes the page without being woken by that. What the page did just before is looked at first, so nothing of it is
   * lost.
   */
  change(act: () => void): void {
    for (const observer of this.observers.values()) this.notice(observer.takeRecords());
    act();
    for (const observer of this.observers.values()) observer.takeRecords();
  }

  private observe(root: Node): void {
    if (this.observers.has(root)) return;
    const observer = new MutationObserver((records) => this.notice(records));
    const { attributes } = this.reader;
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      ...(attributes.length > 0 && { attributeFilter: attributes }),
    });
    this.observers.set(root, observer);
  }

  private notice(records: readonly MutationRecord[]): void {
    const touched = new Set<Element>();
    let isShorter = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'childList') {
        for (const node of addedNodes) this.collectRows(node, touched);
        isShorter ||= [...removedNodes].some((node) => nodes.nodeType(node) === elementNode);
      }
      const row = this.rowAround(target);
      if (row) touched.add(row);
    }
    if (isShorter) this.dropGone();
    const there = [...touched].filter((row) => nodes.isConnected(row));
    if (there.length > 0) this.add(there);
  }

  private add(rows: readonly Element[]): void {
    for (const row of rows) this.known.add(row);
    this.listeners.changed(rows);
  }

  private dropGone(): void {
    const gone = [...this.known].filter((row) => !nodes.isConnected(row) || !nodes.matches(row, this.css));
    for (const row of gone) this.known.delete(row);
    if (gone.length > 0) this.listeners.removed(gone);
    for (const [root, observer] of this.observers) {
      if (nodes.isConnected(root)) continue;
      observer.disconnect();
      this.observers.delete(root);
    }
  }

  private collectRows(node: Node, into: Set<Element>): void {
    if (nodes.nodeType(node) !== elementNode || !nodes.isConnected(node)) return;
    const element = node as Element;
    if (nodes.matches(element, this.css)) into.add(element);
    for (const row of nodes.querySelectorAll(element, this.css)) into.add(row);
  }

  private rowAround(node: Node): Element | undefined {
    const element = nodes.nodeType(node) === elementNode ? (node as Element) : nodes.parentElement(node);
    return (element && nodes.closest(element, this.css)) ?? undefined;
  }

  private stop(): void {
    for (const observer of this.observers.values()) observer.disconnect();
    this.observers.clear();
    this.known.clear();
  }
}
