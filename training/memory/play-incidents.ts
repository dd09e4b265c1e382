import { emptyRadar, watchTicket } from '../../src/core/memory/radar';
import type { Cluster, RadarState } from '../../src/core/memory/radar-state';
import { sightTicket } from '../../src/core/memory/sighting';
import { TicketIndex } from '../../src/core/memory/ticket-index';
import { median } from '../../src/core/metrics/numbers';
import { type MemoryRow, toTicket } from './memory-rows';

export interface IncidentMeasures {
  tickets: number;
  incidents: number;
  banners: number;
  /** Share of banners most of whose tickets are one incident. */
  precision: number;
  /** Share of incidents that have such a banner. */
  recall: number;
  /** Tickets of the incident that had come when its first banner showed. */
  delay_tickets_median: number | null;
  /** Banners with a quarter or more of tickets that do not belong there. */
  overgrouped: number;
  /** Incidents in more than one banner. */
  undergrouped: number;
}

/** A banner: its tickets in the end, and how many tickets of each incident had come when it showed. */
interface Banner {
  tickets: readonly string[];
  before: ReadonlyMap<string, number>;
}

/** Plays the rows, which have meanings, as a stream; each is looked up among those before it. */
export function playIncidents(rows: readonly MemoryRow[]): IncidentMeasures {
  const index = new TicketIndex();
  let state: RadarState = emptyRadar();
  const clusters = new Map<string, Cluster>();
  const shown = new Map<string, ReadonlyMap<string, number>>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const ticket = toTicket(row);
    const name = incidentOf(row);
    if (name !== undefined) seen.set(name, (seen.get(name) ?? 0) + 1);
    state = watchTicket(state, sightTicket(index, ticket, row.incidentShare ?? 0, []), []);
    for (const cluster of state.clusters) {
      if (cluster.stage === 'active' && !shown.has(cluster.id)) shown.set(cluster.id, new Map(seen));
      if (shown.has(cluster.id)) clusters.set(cluster.id, cluster);
    }
    index.add(ticket);
  }
  const banners = [...shown].map(([id, before]) => ({ tickets: clusters.get(id)?.tickets ?? [], before }));
  return judgeBanners(rows, banners);
}

export function judgeBanners(rows: readonly MemoryRow[], banners: readonly Banner[]): IncidentMeasures {
  const incidents = new Map(rows.map((row) => [row.id, incidentOf(row)]));
  const delays = new Map<string, number>();
  const bannersOf = new Map<string, number>();
  const counts = { right: 0, over: 0 };
  for (const { tickets, before } of banners) {
    const [name, share] = mainIncident(tickets.map((id) => incidents.get(id)));
    if (name === undefined || share < 0.5) continue;
    counts.right++;
    if (share <= 0.75) counts.over++;
    if (!delays.has(name)) delays.set(name, before.get(name) ?? 0);
    bannersOf.set(name, (bannersOf.get(name) ?? 0) + 1);
  }
  const all = new Set([...incidents.values()].filter((name) => name !== undefined)).size;
  return {
    tickets: rows.length,
    incidents: all,
    banners: banners.length,
    precision: round(counts.right / Math.max(1, banners.length)),
    recall: round(bannersOf.size / Math.max(1, all)),
    delay_tickets_median: delays.size > 0 ? median([...delays.values()]) : null,
    overgrouped: counts.over,
    undergrouped: [...bannersOf.values()].filter((count) => count > 1).length,
  };
}

function mainIncident(names: readonly (string | undefined)[]): [string | undefined, number] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first ? [first[0], first[1] / names.length] : [undefined, 0];
}

/** The incident that a ticket belongs to; undefined where it belongs to none. */
export function incidentOf({ incident }: MemoryRow): string | undefined {
  return incident || undefined;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
