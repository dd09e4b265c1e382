import type { MountPoint } from '../helpdesks/dom-recipe';
import { themeBehind } from './host-theme';

/** By this attribute the card is found from outside, in tests and by an older instance of ourselves. */
export const hostAttribute = 'data-triage-lens';

/**
 * The page's own rules for its elements must not reach the card; only `!important` inside a shadow root is stronger
 * than they are.
 */
const hostStyle = `
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
  :host([data-place='overlay']) {
    position: fixed !important;
    inset: auto 16px 16px auto !important;
    inline-size: 320px !important;
    max-block-size: calc(100vh - 32px) !important;
    margin: 0 !important;
    overflow: auto !important;
    z-index: 2147483646 !important;
  }
  @media print {
    :host { display: none !important; }
  }
`;

/**
 * The one element that we add to a page. The card lives in its closed shadow root, so neither side's styles and
 * scripts reach the other.
 */
export class CardHost {
  /** What the card is drawn into. */
  readonly root: HTMLElement;
  private readonly element: HTMLElement;

  constructor(
    private readonly document: Document,
    cardStyle: string,
  ) {
    this.element = document.createElement('triage-lens-card');
    this.element.setAttribute(hostAttribute, '');
    this.root = document.createElement('div');
    const shadow = this.element.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [styleSheet(hostStyle), styleSheet(cardStyle)];
    shadow.append(this.root);
  }

  get isInPage(): boolean {
    return this.element.isConnected;
  }

  /** Puts the card to the first place that is found; `false` where it has none. */
  mountAt(points: readonly MountPoint[], find: (css: string) => Element | undefined): boolean {
    for (const { css, at } of points) {
      const anchor = find(css);
      if (!anchor) continue;
      this.element.setAttribute('data-place', at);
      anchor[at](this.element);
      this.followTheme();
      return true;
    }
    return false;
  }

  /** Lets the card float above the page. */
  mountAbove(): void {
    this.element.setAttribute('data-place', 'overlay');
    this.document.body.append(this.element);
    this.followTheme();
  }

  /** Takes on the colours of the page around it. */
  followTheme(): void {
    const behind = this.element.parentElement;
    if (behind) this.root.dataset.theme = themeBehind(behind);
  }

  remove(): void {
    this.element.remove();
  }
}

/** Whether the node is a card's host. */
export function isCardHost(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(hostAttribute);
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
