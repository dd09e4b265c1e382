import { describePairs, type PairFeatures } from '../../src/core/memory/pair-features';
import { TicketIndex, yearBefore } from '../../src/core/memory/ticket-index';
import { type Truth, tellTruth } from './groups';
import { type MemoryRow, toTicket } from './memory-rows';

/** A ticket at the time when it came, and what the index then found for it. */
export interface Asked extends Truth {
  pairs: { id: string; features: PairFeatures }[];
}

/** Plays the rows in time order for whoever learns; each asks what is known before it is added itself. */
export function replayDuplicates(rows: readonly MemoryRow[]): Asked[] {
  const truths = tellTruth(rows);
  const index = new TicketIndex();
  return rows.map((row, i) => {
    const ticket = toTicket(row);
    const query = index.prepare(ticket);
    const found = index.search(query, yearBefore(row.created));
    const features = describePairs(index, query, found);
    index.add(ticket);
    return {
      ...truths[i],
      pairs: found.map((candidate, k) => ({ id: candidate.ticket.id, features: features[k] })),
    };
  });
}
