import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';
import { trapAround, usablePlace } from './usable-place';

/**
 * Keeps a floating card where it can be used: beside everything else of the page, and inside what the page shows as modal, makes
 * the only usable part, or keeps the focus in.
 */
export class FloatingPlace {
  private isFloating = false;
  /** The page has made the card unusable: it has to live somewhere else than in the body. */
  private isRefused = false;
  /** The part to which the page brings the focus back. */
  private trap: Element | undefined;
  /** A card that moves under a pressed pointer would get no click. */
  private isPressed = false;

  constructor(
    private readonly card: HTMLElement,
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    const observer = new MutationObserver(() => this.answerRefusal());
    observer.observe(card, { attributes: true, attributeFilter: ['inert', 'aria-hidden'] });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    card.addEventListener('focusin', () => this.answerTrap(), { signal });
    card.addEventListener('pointerdown', () => this.press(), { signal });
  }

  /** Puts the card where it can be used now. */
  enter(): void {
    this.isFloating = true;
    this.stay();
  }

  /** The card has a place of its own in the page. */
  leave(): void {
    this.isFloating = false;
  }

  /** Lets a floating card go along where the page has opened or closed a modal part. */
  stay(): void {
    if (!this.isFloating) return;
    if (this.trap && !(nodes.isConnected(this.trap) && isVisible(this.trap))) this.trap = undefined;
    const place = this.trap ?? usablePlace(this.document, this.isRefused);
    if (nodes.parentElement(this.card) === place) return;
    nodes.append(place, this.card);
    if (nodes.localName(place) !== 'dialog') return;
    nodes.addEventListener(place, 'close', () => this.stay(), { once: true, signal: this.signal });
  }

  /** Some pages make everything inert, or hide it from screen readers, but for what they show. */
  private answerRefusal(): void {
    if (!this.isFloating || !this.card.matches('[inert], [aria-hidden="true"]')) return;
    this.card.removeAttribute('inert');
    this.card.removeAttribute('aria-hidden');
    this.isRefused = true;
    this.stay();
  }

  /** A page that takes the focus out of the card at once traps it in one of its parts: inside that part the card may keep it. */
  private answerTrap(): void {
    const activeElement = nodes.activeElement(this.document);
    const isOurs =
      !activeElement || activeElement === this.card || activeElement === nodes.body(this.document);
    if (!this.isFloating || isOurs) return;
    this.trap = trapAround(this.document, activeElement);
    if (!this.isPressed) this.stay();
  }

  private press(): void {
    this.isPressed = true;
    const end = new AbortController();
    const release = () => {
      end.abort();
      this.isPressed = false;
      // After the click that belongs to it.
      setTimeout(() => this.stay());
    };
    for (const kind of ['pointerup', 'pointercancel']) {
      nodes.addEventListener(this.document, kind, release, { capture: true, signal: end.signal });
    }
  }
}
