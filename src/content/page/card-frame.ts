import type { MountPoint } from '../../helpdesks/dom-recipe';
import { nodes } from '../drivers/nodes';
import { hostAttribute, ownShadowRoot, rememberShadow } from './own-elements';
import { styleSheet } from './style-sheet';

/**
 * The page's own rules for its elements must not reach the card; only `!important` inside a shadow root is stronger
 * than they are. While nothing is drawn the room is as high as the card that will be: wide, or with its rows below each
 * other.
 */
const frameStyle = `
  :host {
    all: initial !important;
    display: block !important;
    contain: content !important;
    flex: none !important;
    align-self: stretch !important;
    grid-column: 1 / -1 !important;
    margin-block-end: 12px !important;
  }
  :host(:is([data-place='before'], [data-place='after'])) {
    margin-block-start: 12px !important;
  }
  @media print {
    :host { display: none !important; }
  }
  .frame { container: frame / inline-size; }
  .room { block-size: 228px; }
  @container frame (min-width: 715px) { .room { block-size: 123px; } }
  .frame[data-closed] .room { block-size: 34px; }
`;

/** The one element that we add to a page, with its closed shadow root. It may stand there before anything is drawn in it. */
export class CardFrame {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** It has been in the page, whether or not the page has thrown it away since. */
  hasStood = false;
  private readonly room: HTMLElement;

  constructor(private readonly document: Document) {
    this.element = nodes.createElement(document, 'triage-lens-card');
    this.element.setAttribute(hostAttribute, '');
    this.shadow = this.element.attachShadow({ mode: 'closed' });
    rememberShadow(this.element, this.shadow);
    this.shadow.adoptedStyleSheets = [styleSheet(frameStyle)];
    this.room = nodes.createElement(document, 'div');
    this.room.className = 'frame';
    const room = nodes.createElement(document, 'div');
    room.className = 'room';
    this.room.append(room);
    this.shadow.append(this.room);
  }

  /** The card will be one line, so that less room is kept for it. */
  close(): void {
    this.room.dataset.closed = '';
  }

  /** Takes what is drawn in place of the room that was kept for it. */
  fill(sheets: readonly CSSStyleSheet[], ...content: readonly HTMLElement[]): void {
    this.shadow.adoptedStyleSheets = [...this.shadow.adoptedStyleSheets, ...sheets];
    this.room.replaceWith(...content);
  }

  get isInPage(): boolean {
    return nodes.isConnected(this.element);
  }

  /** Puts it to the first place that is found; `false` where it has none. */
  mountAt(points: readonly MountPoint[], find: (css: string) => Element | undefined): boolean {
    for (const { css, at } of points) {
      const anchor = find(css);
      if (!anchor) continue;
      this.removeCopies();
      this.element.setAttribute('data-place', at);
      nodes[at](anchor, this.element);
      this.hasStood = true;
      return true;
    }
    return false;
  }

  remove(): void {
    this.element.remove();
  }

  /** Pages that keep a copy of themselves for the way back keep one of the card's element, without what was in it. */
  private removeCopies(): void {
    for (const copy of nodes.querySelectorAll(this.document, `[${hostAttribute}]`))
      if (copy !== this.element && !ownShadowRoot(copy)) nodes.remove(copy);
  }
}
