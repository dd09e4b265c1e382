import type { Adapter } from '../helpdesks/adapter';
import type { CardCommand } from '../protocol/page-messages';
import { PageVisit } from './page-visit';
import { SiteDetection } from './reading/detect-site';
import { matchTicketPage } from './reading/match-page';
import { type Surroundings, TicketSession } from './ticket-session';

/** Follows the agent from ticket to ticket: one visit at a time, ended before the next begins. */
export class Visits {
  private visit: PageVisit | undefined;
  private session: TicketSession | undefined;
  private readonly detection: SiteDetection;

  constructor(
    private readonly adapters: readonly Adapter[],
    private readonly readAddress: () => string,
    private readonly around: Surroundings,
    signal: AbortSignal,
  ) {
    this.detection = new SiteDetection(around.fetch, signal, () => this.follow(), around.report);
    around.changes.subscribe(() => this.follow(), signal);
    signal.addEventListener('abort', () => this.leave(), { once: true });
    this.follow();
  }

  /** Runs a keyboard command on the card, if there is one. */
  run(command: CardCommand): void {
    this.session?.run(command);
  }

  private follow(): void {
    const page = matchTicketPage(
      this.adapters,
      this.readAddress(),
      this.around.document,
      this.detection.isDetected,
    );
    if (this.visit?.isStillAt(page)) return;
    this.leave();
    if (!page || !this.mayStart(page.adapter)) return;
    this.visit = new PageVisit(page);
    this.session = new TicketSession(this.visit, this.around);
    void this.session.start();
  }

  /** The script runs before the page is there. */
  private mayStart({ serverRendered }: Adapter): boolean {
    const { document } = this.around;
    return document.readyState === 'loading' ? serverRendered && document.body !== null : true;
  }

  private leave(): void {
    this.visit?.end();
    this.visit = undefined;
    this.session = undefined;
  }
}
