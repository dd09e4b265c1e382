import { watchTheme } from './host-theme';
import type { CardHost } from './mount';
import type { PageChanges } from './page-changes';
import type { TicketPage } from './reading/match-page';
import { type ShownTicket, shownTicket } from './reading/read-page';

/** So often within one visit the card is put back; a page that removes it still more often does not want it there. */
const mostReturns = 20;

/** Milliseconds that a page gets to draw the place of the card, before the card floats above it. */
const patience = 3_000;

/** Keeps the card in its place for as long as the page shows its ticket. */
export class CardPlace {
  private mounted = 0;
  private mayFloat = false;

  constructor(
    private readonly host: CardHost,
    private readonly page: TicketPage,
    private readonly document: Document,
    changes: PageChanges,
    private readonly signal: AbortSignal,
  ) {
    changes.subscribe(() => this.mountWhereShown(), signal);
    watchTheme(document, () => host.followTheme(), signal);
    signal.addEventListener('abort', () => host.remove(), { once: true });
    this.mountWhereShown();
  }

  /** The ticket was read, so the card is wanted even where the page has no known place for it. */
  floatIfNeeded(): void {
    const timer = setTimeout(() => {
      this.mayFloat = true;
      this.mountWhereShown();
    }, patience);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  private mountWhereShown(): void {
    const shown = shownTicket(this.page, this.document);
    if (shown === 'another') this.host.remove();
    else if (this.host.isInPage) this.host.followTheme();
    else if (this.mounted <= mostReturns) this.mount(shown);
  }

  private mount(shown: ShownTicket): void {
    const isMounted = shown === 'this' && this.host.mountAt(this.page.adapter.mount);
    if (!isMounted && this.mayFloat) this.host.mountAbove();
    if (this.host.isInPage) this.mounted++;
  }
}
