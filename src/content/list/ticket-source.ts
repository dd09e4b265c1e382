import { readRetryAfter } from '../../core/retry-after';
import { maxReserved } from '../../protocol/list-messages';
import type { ListPage, TicketPage } from '../reading/match-page';
import type { Fetch, World } from '../reading/world';
import type { Surroundings } from '../session/surroundings';
import { type ReadTicket, readListed } from './read-listed';
import { ticketLinks } from './row-links';
import { type ReadRow, rowKey } from './row-reader';

/** Seconds to wait where a busy helpdesk does not say for how long, or says that it is over. */
const usualRest = 60;
/** Milliseconds until the worker is asked again whether the hour is over. */
const restWhenUsedUp = 300_000;
/** After so many tickets in a row that could not be read the others are not asked for. */
const mostFailures = 3;

/** Reads tickets of a list whole, with the agent's session, where that changes nothing in the helpdesk. */
export class TicketSource {
  /** By the parts of their addresses: tickets of two projects may have the same id. */
  private readonly tickets = new Map<string, ReadTicket>();
  private readonly failed = new Set<string>();
  private readonly tried = new Set<string>();
  /** Milliseconds since 1970: the helpdesk is not to be asked before. */
  private restUntil = 0;
  /** Nobody is logged in any more, or may not see this. */
  private isRefused = false;
  private failuresInRow = 0;
  /** Milliseconds since 1970: until then the organisation's number of requests for this hour is taken as used up. */
  private usedUpUntil = 0;

  constructor(
    private readonly list: ListPage,
    private readonly around: Pick<Surroundings, 'document' | 'fetch' | 'askPage' | 'ask' | 'policy'>,
    private readonly signal: AbortSignal,
  ) {}

  /** Whether tickets are asked for that nobody wanted to see yet: never whole pages of a helpdesk. */
  get mayAsk(): boolean {
    return this.list.adapter.api?.unopened === true && this.isFree;
  }

  /** Whether there is any sense in asking for a further ticket now. */
  private get isFree(): boolean {
    return (
      this.around.policy.current.lists.requestsPerHour > 0 &&
      Date.now() >= this.usedUpUntil &&
      !this.isRefused &&
      this.failuresInRow < mostFailures &&
      Date.now() >= this.restUntil
    );
  }

  /** Whether this ticket is known or has been asked for. */
  hasTried(row: ReadRow): boolean {
    return this.tried.has(rowKey(row));
  }

  /** The ticket's own page, by the link in its row. */
  pageOf(row: Element, { id }: ReadRow): TicketPage | undefined {
    return this.linksIn(row).find(([, page]) => page.id === id)?.[1];
  }

  /** Opens the ticket in the helpdesk, as a click on its link does. */
  open(row: Element, read: ReadRow): void {
    this.linksIn(row)
      .find(([, page]) => page.id === read.id)?.[0]
      .click();
  }

  /** The whole ticket; `undefined` where it cannot be had. Each is asked for once. Rejects when the list was left. */
  async read(page: TicketPage, row: ReadRow): Promise<ReadTicket | undefined> {
    const key = JSON.stringify(page.vars);
    const known = this.tickets.get(key);
    if (known || this.failed.has(key)) {
      this.tried.add(rowKey(row));
      return known;
    }
    const { api, dom } = page.adapter;
    if (!this.isFree || !(api ? api.unopened : dom.unopened)) return undefined;
    const requests = Math.min(maxReserved, Object.keys(api?.requests ?? ['page']).length);
    if (!(await this.reserve(requests))) return undefined;
    const ticket = await readListed(page, { ...this.world, fetch: this.fetchOf(requests) });
    this.signal.throwIfAborted();
    if (!ticket) {
      this.failuresInRow += 1;
      // A busy helpdesk may be asked for it again later.
      if (Date.now() >= this.restUntil) {
        this.failed.add(key);
        this.tried.add(rowKey(row));
      }
      return undefined;
    }
    this.failuresInRow = 0;
    this.tickets.set(key, ticket);
    this.tried.add(rowKey(row));
    return ticket;
  }

  /** The ticket as it is now, before it is written to. Rejects when the list was left. */
  async readAgain(page: TicketPage): Promise<ReadTicket | undefined> {
    const ticket = await readListed(page, this.world);
    this.signal.throwIfAborted();
    return ticket;
  }

  /** What reading and writing need of the world, as at a ticket that is open. */
  get world(): World {
    const { document, askPage } = this.around;
    return { document, fetch: this.fetch, askPage, signal: this.signal };
  }

  private async reserve(requests: number): Promise<boolean> {
    const { granted } = await this.around.ask('list.reserve', { requests });
    if (!granted) this.usedUpUntil = Date.now() + restWhenUsedUp;
    return granted;
  }

  /** For one ticket. A long conversation takes more requests than were reserved, and they count as well. */
  private fetchOf(reserved: number): Fetch {
    let left = reserved;
    return async (...request) => {
      left -= 1;
      if (left < 0 && !(await this.reserve(1))) throw new Error('The requests of this hour are used up.');
      return this.fetch(...request);
    };
  }

  private linksIn(row: Element): [HTMLAnchorElement, TicketPage][] {
    return ticketLinks(row, this.list, this.around.document);
  }

  private readonly fetch: Fetch = async (...request) => {
    const response = await this.around.fetch(...request);
    if (response.status === 429 || response.status === 503) {
      this.restUntil = Date.now() + (readRetryAfter(response.headers) || usualRest) * 1000;
    }
    // A redirection mostly leads to a login page.
    const isRedirect =
      response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    if (isRedirect || response.status === 401 || response.status === 403) this.isRefused = true;
    return response;
  };
}
