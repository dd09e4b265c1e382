import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';
import type { TicketPage } from '../reading/match-page';
import { type ShownTicket, shownTicket } from '../reading/scope';
import { beforePaint } from './before-paint';
import { findAnchor } from './find-anchor';
import { watchTheme } from './host-theme';
import type { CardHost } from './mount';
import type { PageChanges } from './page-changes';

/** How often within one visit the card is put back; a page that removes it more often does not tolerate it there. */
const maxReturns = 20;

/** Milliseconds that a page gets to draw the place of the card, before the card floats above it. */
const patience = 3_000;

/** Milliseconds that the first of several places may come after a later one, for which the card would then have moved. */
const waitForFirst = 1_000;

/** Place of a card that is never shown. */
export const noPlace = {
  floatIfNeeded: () => undefined,
  noteUnread: () => undefined,
  floatNow: () => undefined,
};

/** Keeps the card in its place for as long as the page shows its ticket. */
export class CardPlace {
  private mounted = 0;
  private mayFloat = false;
  private isRead = false;
  private isAsked = false;
  private mayTakeLater = false;
  private isUnread = false;
  /** The page has said that it shows this ticket, or the interface has. */
  private isConfirmed = false;

  constructor(
    private readonly host: CardHost,
    private readonly page: TicketPage,
    private readonly document: Document,
    changes: PageChanges,
    private readonly signal: AbortSignal,
    /** Called when no known place was found and the card floats instead. */
    private readonly floated: () => void,
  ) {
    changes.subscribe(() => this.mountWhereShown(), signal);
    watchTheme(document, () => host.followTheme(), signal);
    signal.addEventListener('abort', () => host.remove(), { once: true });
    if (host.hasStood) this.mounted++;
    const mounting = new AbortController();
    const place = () => {
      if (!host.isInPage) this.mountWhereShown();
      if (host.isInPage) mounting.abort();
    };
    beforePaint(document, place, AbortSignal.any([signal, mounting.signal]));
    this.after(waitForFirst, () => {
      this.mayTakeLater = true;
    });
    this.mountWhereShown();
  }

  /** The ticket was read, so the card is wanted even where the page has no known place for it. */
  floatIfNeeded(): void {
    this.isRead = true;
    this.isUnread = false;
    this.mountWhereShown();
    this.after(patience, () => {
      this.mayFloat = true;
    });
  }

  /** Neither page nor interface has given the ticket so far. */
  noteUnread(): void {
    this.isUnread = true;
    this.mountWhereShown();
  }

  /** The agent asked for the card, so it is shown even if no ticket was recognised. */
  floatNow(): void {
    this.isAsked = true;
    this.mayFloat = true;
    this.mountWhereShown();
  }

  private after(milliseconds: number, change: () => void): void {
    const timer = setTimeout(() => {
      change();
      this.mountWhereShown();
    }, milliseconds);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  private mountWhereShown(): void {
    const shown = shownTicket(this.page, this.document);
    this.isConfirmed ||= shown === 'this' || this.isRead || this.isAsked;
    if ((shown === 'another' && !this.isAsked) || this.isUnfounded()) this.host.remove();
    else if (this.host.isInPage) this.stayVisible(shown);
    else if (this.mounted <= maxReturns) this.mount(shown);
  }

  /** Some products hide panes that they keep; the card then goes along to the one that is shown. */
  private stayVisible(shown: ShownTicket): void {
    const isHidden = shown === 'this' && !isVisible(this.host.root);
    if (isHidden && this.mounted <= maxReturns && this.mountInPlace()) this.mounted++;
    this.host.stayUsable();
    this.host.followTheme();
  }

  /** While the page is still coming only the first choice counts: a later one may come before it. */
  private mountInPlace(): boolean {
    const { mount } = this.page.adapter;
    const isComing = nodes.readyState(this.document) === 'loading' || !this.mayTakeLater;
    const points = isComing ? mount.slice(0, 1) : mount;
    return this.host.mountAt(points, (css) => findAnchor(this.page, this.document, css));
  }

  /** Room was kept for the card while the page was coming, and then the page did not say that it shows this ticket. */
  private isUnfounded(): boolean {
    if (this.isConfirmed || nodes.readyState(this.document) === 'loading') return false;
    return this.page.adapter.dom.id !== undefined || this.isUnread;
  }

  /** A page that never states its ticket's id is taken at its address's word, unless the interface denies it. */
  private mayStandIn(): boolean {
    return !this.isUnread && !this.page.adapter.dom.id;
  }

  private mount(shown: ShownTicket): void {
    const isThis = shown === 'this' || (shown === 'unknown' && this.mayStandIn());
    const isMounted = isThis && this.mountInPlace();
    if (!isMounted && this.mayFloat) {
      this.host.mountAbove();
      if (!this.isAsked && this.page.adapter.mount.length > 0) this.floated();
    }
    if (this.host.isInPage) this.mounted++;
  }
}
