import type { PlacingAdapter } from '../../helpdesks/placing';
import { nodes } from '../drivers/nodes';
import { matchTicketPage, type TicketPage, viewsAt } from '../reading/match-page';
import { shownTicket } from '../reading/scope';
import { beforePaint } from './before-paint';
import { CardFrame } from './card-frame';
import { findAnchor } from './find-anchor';

type Placing = TicketPage<PlacingAdapter>;

/** Whether a card may stand in the page while it is still coming. */
export function mayMount({ serverRendered, mountsEarly }: PlacingAdapter, document: Document): boolean {
  if (nodes.body(document) === null) return false;
  return serverRendered || mountsEarly || nodes.readyState(document) !== 'loading';
}

/**
 * Keeps room for the card from the moment at which its place is in the page, though neither settings nor rules are known
 * then: what comes in after the first paint would push down what the agent reads.
 */
export class EarlyPlace {
  private frame: CardFrame;
  private page: Placing | undefined;
  private readonly end = new AbortController();

  /** `address` is the one that is loaded; `adapters` are those that the extension ships. */
  constructor(
    private readonly document: Document,
    private readonly adapters: readonly PlacingAdapter[],
    private readonly address: string,
    private readonly readAddress: () => string,
    signal: AbortSignal,
  ) {
    this.frame = new CardFrame(document);
    signal.addEventListener('abort', () => this.drop(), { once: true });
    const url = new URL(address);
    if (!adapters.some((adapter) => viewsAt(adapter, url).length > 0)) return;
    beforePaint(document, () => this.place(), this.end.signal);
    nodes.addEventListener(document, 'readystatechange', () => this.place(), { signal: this.end.signal });
    this.place();
  }

  /** The card's element for this ticket, which may stand in the page already. */
  take(page: TicketPage): CardFrame {
    const { frame, page: early } = this;
    const isSame = early?.id === page.id && early.adapter.id === page.adapter.id;
    if (!isSame || this.end.signal.aborted) this.drop();
    this.end.abort();
    this.page = undefined;
    this.frame = new CardFrame(this.document);
    return frame;
  }

  /** The card will be one line. */
  close(): void {
    this.frame.close();
  }

  /** No card is wanted here: the room is given back. */
  drop(): void {
    this.end.abort();
    this.frame.remove();
  }

  private place(): void {
    if (this.readAddress() !== this.address) this.drop();
    if (this.end.signal.aborted) return;
    if (!nodes.body(this.document)) return;
    this.page ??= matchTicketPage(this.adapters, this.address, this.document);
    if (!this.page || !mayMount(this.page.adapter, this.document)) return;
    const isWanted = this.isShown(this.page);
    if (!isWanted) this.frame.remove();
    // A page that throws it away is left to those who count how often.
    else if (!this.frame.hasStood) this.mount(this.page);
  }

  /** A page that is still coming cannot show another ticket yet; later it has to say which one it shows. */
  private isShown(page: Placing): boolean {
    const shown = shownTicket(page, this.document);
    if (shown !== 'unknown') return shown === 'this';
    return page.adapter.dom.id === undefined || nodes.readyState(this.document) === 'loading';
  }

  private mount(page: Placing): void {
    this.frame.mountAt(page.adapter.mount.slice(0, 1), (css) => findAnchor(page, this.document, css));
  }
}
