import type { TicketPage } from '../reading/match-page';

/** One visit to one ticket. All work for it ends with its signal. */
export class PageVisit {
  private readonly controller = new AbortController();

  constructor(readonly page: TicketPage) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether the other page is still the same ticket, however else its address has changed. */
  isStillAt(other: TicketPage | undefined): boolean {
    const { adapter, id, url } = this.page;
    return other?.adapter.id === adapter.id && other.id === id && other.url.origin === url.origin;
  }

  end(): void {
    this.controller.abort(new DOMException('The ticket was left.', 'AbortError'));
  }
}
