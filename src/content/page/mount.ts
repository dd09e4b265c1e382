import type { MountPoint } from '../../helpdesks/dom-recipe';
import { keepFocus } from '../../shared/keep-focus';
import cardStyle from '../card/card.css?inline';
import { acceptOnlyByPerson } from '../coexistence/only-by-person';
import { createOverlayHandle } from '../coexistence/overlay-handle';
import type { OverlayMemory } from '../coexistence/overlay-memory';
import { type OverlayPosition, overlayStyle } from '../coexistence/overlay-position';
import { nodes } from '../drivers/nodes';
import type { CardFrame } from './card-frame';
import { CardPill } from './card-pill';
import { FloatingPlace } from './floating-place';
import { themeBehind } from './host-theme';
import { styleSheet } from './style-sheet';

const overlayBox = `
  :host([data-place='overlay']) {
    margin: 0 !important;
    overflow: auto !important;
    z-index: 2147483646 !important;
    border-radius: 8px !important;
    box-shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 25%) !important;
  }
`;

/** What the card's element needs of the world around it. */
export interface CardSetting {
  document: Document;
  /** Where it is drawn. */
  frame: CardFrame;
  /** Where it floats. */
  overlay: OverlayMemory;
  /** The name of what it is moved by. */
  moveLabel: string;
  isByPerson: (event: Event) => boolean;
  signal: AbortSignal;
}

/** The card in its frame, whose closed shadow root keeps either side's styles and scripts from the other. */
export class CardHost {
  /** What the card is drawn into. */
  readonly root: HTMLElement;
  private readonly element: HTMLElement;
  private readonly mover: HTMLElement;
  private readonly overlaySheet: CSSStyleSheet;
  private readonly heldSheet: CSSStyleSheet;
  private readonly pill: CardPill;
  private readonly floating: FloatingPlace;

  constructor(private readonly setting: CardSetting) {
    const { document, frame, overlay, moveLabel, isByPerson } = setting;
    this.element = frame.element;
    this.root = nodes.createElement(document, 'div');
    keepFocus(this.root, 'button');
    this.overlaySheet = styleSheet(overlayStyle(overlay.position));
    this.mover = createOverlayHandle(document, moveLabel, {
      element: this.element,
      place: (position) => this.placeOverlay(position),
      keep: (position) => overlay.keep(position),
    });
    acceptOnlyByPerson(frame.shadow, isByPerson);
    this.heldSheet = styleSheet('');
    const sheets = [styleSheet(overlayBox), this.overlaySheet, styleSheet(cardStyle), this.heldSheet];
    frame.fill(sheets, this.mover, this.root);
    this.followTheme();
    this.pill = new CardPill(this.element, frame.shadow, setting.signal);
    this.floating = new FloatingPlace(this.element, document, setting.signal);
    const release = (event: Event) => {
      if (isByPerson(event)) this.releaseHeight();
    };
    for (const kind of ['pointerdown', 'keydown'])
      nodes.addEventListener(document, kind, release, { capture: true, signal: setting.signal });
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
    return this.setting.frame.isInPage;
  }

  /** Room was kept for it before, whether or not the page has thrown that away since. */
  get hasStood(): boolean {
    return this.setting.frame.hasStood;
  }

  /** Puts the card to the first place that is found; `false` where it has none. */
  mountAt(points: readonly MountPoint[], find: (css: string) => Element | undefined): boolean {
    if (!this.setting.frame.mountAt(points, find)) return false;
    this.floating.leave();
    this.followTheme();
    this.pill.look();
    return true;
  }

  /**
   * Keeps the card as high as it is now until the agent next does something: what is drawn in it unasked, such as an
   * answer of one line, must not pull up the page.
   */
  holdHeight(): void {
    if (!this.isInPage || nodes.getAttribute(this.element, 'data-place') === 'overlay') return;
    const { height } = nodes.getBoundingClientRect(this.element);
    this.heldSheet.replaceSync(`:host { min-block-size: ${height}px !important; }`);
  }

  /** The agent has done something, and expects that the page answers. */
  releaseHeight(): void {
    this.heldSheet.replaceSync('');
  }

  /** Lets the card float above the page. */
  mountAbove(): void {
    this.releaseHeight();
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
    this.setting.frame.remove();
  }

  private placeOverlay(position: OverlayPosition): void {
    this.overlaySheet.replaceSync(overlayStyle(position));
  }
}
