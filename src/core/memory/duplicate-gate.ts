import type { SimilarTicket, SimilarTickets } from './find-similar';

/** Leads of the last tickets: how near to each other the tickets of this desk are anyway. */
const maxLeads = 500;
/** Fewer tell nothing about a share of one in a hundred. */
const minLeads = 100;
/** Of a desk's tickets so many get a banner at most; the others stand in the list of similar tickets. */
const maxShare = 0.015;

/**
 * Decides whether a ticket gets the banner "this is known already". What was learned elsewhere is the least that is
 * asked; where a desk's tickets are like each other, as forms and release notes are, it asks more.
 */
export class DuplicateGate {
  private readonly leads: number[];

  /** @param leads of earlier tickets, as `state` gave them, oldest first */
  constructor(leads: readonly number[] = []) {
    this.leads = leads.filter(Number.isFinite).slice(-maxLeads);
  }

  /** The leads to keep for the next time. */
  get state(): readonly number[] {
    return this.leads;
  }

  /** The open ticket that is the same matter, where that is sure enough for a banner. */
  judge({ tickets, lead, threshold }: SimilarTickets): SimilarTicket | undefined {
    if (lead === undefined) return undefined;
    const [first] = tickets;
    return lead >= Math.max(threshold, this.usualTop()) && first.isOpen ? first : undefined;
  }

  /** Counts a ticket among those of the desk; to be called once for each, after it was judged. */
  note({ lead }: SimilarTickets): void {
    if (lead === undefined) return;
    this.leads.push(lead);
    if (this.leads.length > maxLeads) this.leads.shift();
  }

  private usualTop(): number {
    if (this.leads.length < minLeads) return Number.NEGATIVE_INFINITY;
    const descending = [...this.leads].sort((a, b) => b - a);
    return descending[Math.floor(maxShare * descending.length)];
  }
}
