import { nodes } from '../drivers/nodes';
import { isVisible } from '../drivers/reach';
import type { TicketPage } from '../reading/match-page';
import { elementsIn } from '../reading/pick-from-page';
import { type ShownTicket, shownTicket } from '../reading/read-page';
import { findScope } from '../reading/scope';
import { watchTheme } from './host-theme';
import type { CardHost } from './mount';
import type { PageChanges } from './page-changes';

/** How often within one visit the card is put back; a page that removes it more often does not tolerate it there. */
const maxReturns = 20;

/** Milliseconds that a page gets to draw the place of the card, before the card floats above it. */
const patience = 3_000;

/** Place of a card that is never shown. */
export const noPlace = { floatIfNeeded: () => undefined, floatNow: () => undefined };

/** Keeps the card in its place for as long as the page shows its ticket. */
export class CardPlace {
  private mounted = 0;
  private mayFloat = false;
  private isRead = false;
  private isAsked = false;

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
    this.mountWhereShown();
  }

  /** The ticket was read, so the card is wanted even where the page has no known place for it. */
  floatIfNeeded(): void {
    this.isRead = true;
    this.mountWhereShown();
    const timer = setTimeout(() => {
      this.mayFloat = true;
      this.mountWhereShown();
    }, patience);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** The agent asked for the card, so it is shown even if no ticket was recognised. */
  floatNow(): void {
    this.isAsked = true;
    this.mayFloat = true;
    this.mountWhereShown();
  }

  private mountWhereShown(): void {
    const shown = shownTicket(this.page, this.document);
    if (shown === 'another' && !this.isAsked) this.host.remove();
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

  /** While the page is still coming only the first choice counts: a later one may be sent before it. */
  private mountInPlace(): boolean {
    const { mount } = this.page.adapter;
    const points = nodes.readyState(this.document) === 'loading' ? mount.slice(0, 1) : mount;
    return this.host.mountAt(points, (css) => this.findAnchor(css));
  }

  /** A page that never states its ticket's id is taken at its address's word once the interface confirmed it. */
  private mayStandIn(): boolean {
    return this.isRead && !this.page.adapter.dom.id;
  }

  /** In this ticket's own part of the page first; never in a frame, since the card belongs to one document. */
  private findAnchor(css: string): Element | undefined {
    const { adapter, vars } = this.page;
    const whole = { within: nodes.documentElement(this.document), reach: adapter.reach, vars };
    const scope = findScope(this.page, this.document);
    const found = [...(scope ? elementsIn(scope, css) : []), ...elementsIn(whole, css)];
    return found.find((element) => nodes.ownerDocument(element) === this.document && mayHoldCard(element));
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

/** Never inside an editor: the card would become part of the answer. */
function mayHoldCard(element: Element): boolean {
  return (
    !nodes.closest(element, '[contenteditable]:not([contenteditable="false"]), [role="textbox"]') &&
    isVisible(element)
  );
}
