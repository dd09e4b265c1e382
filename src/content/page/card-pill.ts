import { nodes } from '../drivers/nodes';

const style = `
  .pill {
    all: initial;
    position: fixed;
    inset: auto 16px 16px auto;
    box-sizing: border-box;
    max-inline-size: min(420px, calc(100vw - 32px));
    padding: 6px 12px;
    border: 1px solid #0b57d0;
    border-radius: 16px;
    background: #fff;
    color: #1f1f1f;
    font: 13px/18px system-ui, sans-serif;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
    box-shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 4px 12px rgb(0 0 0 / 20%);
  }
  .pill:not(:popover-open) { display: none; }
  .pill[data-theme='dark'] { border-color: #a8c7fa; background: #1f1f1f; color: #e3e3e3; }
  .pill:focus-visible { outline: 2px solid #0b57d0; outline-offset: 2px; }
  .pill[data-theme='dark']:focus-visible { outline-color: #a8c7fa; }
  @media (forced-colors: active) { .pill { border-color: ButtonText; background: ButtonFace; color: ButtonText; } }
  @media print { .pill { display: none; } }
`;

/** Pixels of the card that may be outside of the window before the card counts as out of view. */
const sliver = 24;

/**
 * One line in a corner of the window while the card itself is out of it: helpdesks scroll their tickets to the newest
 * message. A click brings the card into view. It is in the browser's top layer, so that no box of the page clips it.
 */
export class CardPill {
  private readonly pill: HTMLButtonElement;
  private readonly observer: IntersectionObserver | undefined;
  private isOut = false;
  private isRead = false;

  /** `card` is watched; the pill stands in `shadow`, its shadow root. */
  constructor(
    private readonly card: HTMLElement,
    shadow: ShadowRoot,
    signal: AbortSignal,
  ) {
    this.pill = nodes.createElement(card.ownerDocument, 'button') as HTMLButtonElement;
    this.pill.type = 'button';
    this.pill.className = 'pill';
    this.pill.popover = 'manual';
    this.pill.addEventListener('click', () => this.bringIntoView(), { signal });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    shadow.append(this.pill);
    if (typeof IntersectionObserver === 'undefined') return;
    this.observer = new IntersectionObserver((entries) => this.notice(entries.at(-1)), {
      rootMargin: `-${sliver}px 0px`,
    });
    this.observer.observe(card);
    signal.addEventListener('abort', () => this.observer?.disconnect(), { once: true });
  }

  /** Looks anew whether the card is in the window: an observer tells nothing of what comes in out of it. */
  look(): void {
    this.observer?.unobserve(this.card);
    this.observer?.observe(this.card);
  }

  /** What the pill says, and what it is called; nothing is said before there are answers. */
  say(text: string, name: string, theme: string | undefined): void {
    this.isRead = text !== '';
    if (this.pill.textContent !== text) this.pill.textContent = text;
    this.pill.setAttribute('aria-label', name);
    this.pill.title = name;
    if (theme) this.pill.dataset.theme = theme;
    this.update();
  }

  /** Whether the card was out of the window and is not any more. */
  bringIntoView(): boolean {
    if (!this.isOut || this.isFloating) return false;
    this.card.scrollIntoView({ block: 'center' });
    this.isOut = false;
    this.update();
    return true;
  }

  private get isFloating(): boolean {
    return this.card.getAttribute('data-place') === 'overlay';
  }

  /** A card without a layout box is in a folded or hidden part of the page, and needs no pill. */
  private notice(entry: IntersectionObserverEntry | undefined): void {
    if (!entry) return;
    const { width, height } = entry.boundingClientRect;
    this.isOut = !entry.isIntersecting && width > 0 && height > 0;
    this.update();
  }

  private update(): void {
    if (!this.pill.isConnected || typeof this.pill.showPopover !== 'function') return;
    const isShown = this.pill.matches(':popover-open');
    const isWanted = this.isOut && this.isRead && !this.isFloating;
    if (isWanted && !isShown) this.pill.showPopover();
    if (!isWanted && isShown) this.pill.hidePopover();
  }
}
