import { millisecondsPerHour } from '../../src/core/days';
import type { MemoryRow } from './memory-rows';
import { bm25Score } from './peers';
import { type IncidentMeasures, incidentOf, judgeBanners } from './play-incidents';

const hours = 4;
const minTickets = 4;
/** Of what a ticket scores with itself. Of .1, .15, .2, .25 and .3 the best on the measured outages, in favour of the peer. */
const share = 0.2;

/** Rezolve's rule with BM25 as similarity: four tickets of four hours that are like the newest are an incident. */
export function playPeerIncidents(rows: readonly MemoryRow[]): IncidentMeasures {
  const score = bm25Score(rows);
  const banners: { tickets: string[]; last: number; before: Map<string, number> }[] = [];
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    const name = incidentOf(row);
    if (name !== undefined) seen.set(name, (seen.get(name) ?? 0) + 1);
    const own = score(i, i) || 1;
    const near = rows
      .slice(0, i)
      .filter(
        (other, k) =>
          row.created - other.created <= hours * millisecondsPerHour && score(i, k) >= share * own,
      )
      .map(({ id }) => id);
    const grown = banners.find(
      ({ tickets, last }) =>
        row.created - last <= hours * millisecondsPerHour && near.some((id) => tickets.includes(id)),
    );
    if (grown) {
      grown.tickets.push(row.id);
      grown.last = row.created;
    } else if (near.length + 1 >= minTickets) {
      banners.push({ tickets: [...near, row.id], last: row.created, before: new Map(seen) });
    }
  });
  return judgeBanners(rows, banners);
}
