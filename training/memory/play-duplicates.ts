import { DuplicateGate } from '../../src/core/memory/duplicate-gate';
import { findSimilar } from '../../src/core/memory/find-similar';
import { TicketIndex, yearBefore } from '../../src/core/memory/ticket-index';
import { tellTruth } from './groups';
import { type MemoryRow, toTicket } from './memory-rows';
import { measureRanks, type RankMeasures } from './rank-measures';

export interface DuplicateMeasures extends RankMeasures {
  tickets: number;
  queries: number;
  /** Of 100 tickets without a duplicate so many get a banner. */
  false_banners_per_100: number;
  /** Of 100 tickets with one so many get a banner that names it. */
  right_banners_per_100: number;
}

export interface PlayedDuplicates {
  measures: DuplicateMeasures;
  /** For each query the place of its first duplicate, from 1; infinite where it was not found. */
  ranks: number[];
}

/** Plays the rows in time order as the card would see them, and compares with what the set tells. */
export function playDuplicates(rows: readonly MemoryRow[]): PlayedDuplicates {
  const truths = tellTruth(rows);
  const index = new TicketIndex();
  const gate = new DuplicateGate();
  const ranks: number[] = [];
  const banners = { alone: 0, wrong: 0, right: 0 };
  rows.forEach((row, i) => {
    const ticket = toTicket(row);
    const similar = findSimilar(index, ticket, yearBefore(row.created));
    const banner = gate.judge(similar);
    gate.note(similar);
    const { group, isAlone } = truths[i];
    if (group.size > 0) ranks.push(rankOf(similar.tickets, group));
    if (isAlone) banners.alone++;
    if (isAlone && banner) banners.wrong++;
    if (banner && group.has(banner.id)) banners.right++;
    index.add(ticket);
  });
  return {
    ranks,
    measures: {
      tickets: rows.length,
      queries: ranks.length,
      ...measureRanks(ranks),
      false_banners_per_100: round((100 * banners.wrong) / Math.max(1, banners.alone)),
      right_banners_per_100: round((100 * banners.right) / Math.max(1, ranks.length)),
    },
  };
}

function rankOf(tickets: readonly { id: string }[], group: ReadonlySet<string>): number {
  const place = tickets.findIndex(({ id }) => group.has(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
