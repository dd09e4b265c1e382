import type { MountPoint } from '../../helpdesks/dom-recipe';
import { keepFocus } from '../../shared/keep-focus';
import cardStyle from '../card/card.css?inline';
import { acceptOnlyByPerson } from '../coexistence/only-by-person';
import { createOverlayHandle } from '../coexistence/overlay-handle';
import type { OverlayMemory } from '../coexistence/overlay-memory';
import { type OverlayPosition, overlayStyle } from '../coexistence/overlay-position';
import { nodes } from '../drivers/nodes';
import { CardPill } from './card-pill';
import { FloatingPlace } from './floating-place';
import { themeBehind } from './host-theme';
import { hostAttribute, ownShadowRoot, rememberShadow } from './own-elements';

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
    margin: 0 !important;
    overflow: auto !important;
    z-index: 2147483646 !important;
    border-radius: 8px !important;
    box-shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 25%) !important;
  }
  @media print {
    :host { display: none !important; }
  }
`;

/** What the card's element needs of the world around it. */
export interface CardSetting {
  document: Document;
  /** Where it floats. */
  overlay: OverlayMemory;
  /** The name of what it is moved by. */
  moveLabel: string;
  isByPerson: (event: Event) => boolean;
  signal: AbortSignal;
}

/**
 * The one element that we add to a page. The card lives in its closed shadow root, so neither side's styles and
 * scripts reach the other.
 */
export class CardHost {
  /** What the card is drawn into. */
  readonly root: HTMLElement;
  private readonly element: HTMLElement;
  private readonly mover: HTMLElement;
  private readonly overlaySheet: CSSStyleSheet;
  private readonly pill: CardPill;
  private readonly floating: FloatingPlace;

  constructor(private readonly setting: CardSetting) {
    const { document, overlay, moveLabel, isByPerson } = setting;
    this.element = nodes.createElement(document, 'triage-lens-card');
    this.element.setAttribute(hostAttribute, '');
    this.root = nodes.createElement(document, 'div');
    keepFocus(this.root, 'button');
    this.overlaySheet = styleSheet(overlayStyle(overlay.position));
    this.mover = createOverlayHandle(document, moveLabel, {
      element: this.element,
      place: (position) => this.placeOverlay(position),
      keep: (position) => overlay.keep(position),
    });
    const shadow = this.element.attachShadow({ mode: 'closed' });
    rememberShadow(this.element, shadow);
    acceptOnlyByPerson(shadow, isByPerson);
    shadow.adoptedStyleSheets = [styleSheet(hostStyle), this.overlaySheet, styleSheet(cardStyle)];
    shadow.append(this.mover, this.root);
    this.pill = new CardPill(this.element, shadow, setting.signal);
    this.floating = new FloatingPlace(this.element, document, setting.signal);
  }

  /** What the line says that stays in the window while the card is out of it. */
  summarise(text: string, name: string): void {
    this.pill.say(text, name, this.root.dataset.theme);
  }

  /** Scrolls to the card where it is out of the window; says whether it was. */
  bringIntoView(): boolean {
    const wasOut = this.pill.bringIntoView();
    if (wasOut) this.root.querySelector('button')?.focus({ preventScroll: true });
    return wasOut;
  }

  get isInPage(): boolean {
    return this.element.isConnected;
  }

  /** Puts the card to the first place that is found; `false` where it has none. */
  mountAt(points: readonly MountPoint[], find: (css: string) => Element | undefined): boolean {
    for (const { css, at } of points) {
      const anchor = find(css);
      if (!anchor) continue;
      this.removeCopies();
      this.floating.leave();
      this.element.setAttribute('data-place', at);
      nodes[at](anchor, this.element);
      this.followTheme();
      return true;
    }
    return false;
  }

  /** Lets the card float above the page. */
  mountAbove(): void {
    this.element.setAttribute('data-place', 'overlay');
    this.placeOverlay(this.setting.overlay.position);
    this.floating.enter();
    this.followTheme();
  }

  /** Lets a floating card go along where the page has opened or closed a modal part. */
  stayUsable(): void {
    this.floating.stay();
  }

  /** Takes on the colours of the page around it. */
  followTheme(): void {
    const behind = this.element.parentElement;
    if (!behind) return;
    const theme = themeBehind(behind);
    // Only where it differs: this is called at every change of the page.
    for (const each of [this.root, this.mover]) if (each.dataset.theme !== theme) each.dataset.theme = theme;
  }

  remove(): void {
    this.element.remove();
  }

  /** Pages that keep a copy of themselves for the way back keep one of the card's element, without what was in it. */
  private removeCopies(): void {
    for (const copy of nodes.querySelectorAll(this.setting.document, `[${hostAttribute}]`))
      if (copy !== this.element && !ownShadowRoot(copy)) nodes.remove(copy);
  }

  private placeOverlay(position: OverlayPosition): void {
    this.overlaySheet.replaceSync(overlayStyle(position));
  }
}

export function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
