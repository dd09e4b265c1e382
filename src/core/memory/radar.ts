import { millisecondsPerDay, millisecondsPerHour } from '../days';
import type { Maintenance } from './maintenance';
import { linkFeatures, linkOdds } from './radar-link';
import type { Cluster, RadarState, Stage } from './radar-state';
import type { Near, Sighting, Usual } from './sighting';

/** Odds of a link from which on it counts, and the least that a ticket needs to join. Chosen on the streams of `radar-link.ts`. */
const counted = { from: -2.5, most: 6 };
const joinPoints = 1;
/** Voices and points that make a banner; where nobody knows who wrote, one voice more. */
const asked = { voices: 3, points: 4.5 };
const growsFor = 3 * millisecondsPerHour;
const calmAfter = 2 * millisecondsPerHour;
/** A text of this length that shares so much is the same mail, newsletter or alarm again. */
const sameText = { words: 0.75, terms: 8 };
const mostStrict = 4;
const unknown = 0;

export function emptyRadar(): RadarState {
  return { clusters: [], clock: 0, strictness: 0, usual: {} };
}

/** The state after a ticket came. A ticket that is known already, or that is a day late, changes nothing. */
export function watchTicket(
  state: RadarState,
  sighting: Sighting,
  maintenance: readonly Maintenance[],
): RadarState {
  const isKnown = state.clusters.some(({ tickets }) => tickets.includes(sighting.id));
  if (isKnown || !Number.isFinite(sighting.at) || sighting.at < state.clock - millisecondsPerDay)
    return state;
  const now = passTime(state, sighting.at);
  const best = findCluster(now, sighting);
  const joined = best
    ? joinCluster(best.cluster, sighting, best.points, best.isRepeat)
    : startCluster(sighting);
  const isAnnounced = maintenance.some(({ from, to }) => joined.first >= from && joined.first <= to);
  const rated = { ...joined, stage: stageOf(joined, now, isAnnounced) };
  return {
    ...now,
    clusters: [...now.clusters.filter((cluster) => cluster !== best?.cluster), rated],
    usual: { ...now.usual, [sighting.id]: sighting.usual },
  };
}

/** The state at a later time: clusters calm down after two quiet hours, are over after a day, and then forgotten. */
export function passTime(state: RadarState, now: number): RadarState {
  const clock = Math.max(state.clock, now);
  const clusters = state.clusters
    .map((cluster) => ({ ...cluster, stage: agedStage(cluster, clock) }))
    .filter(({ last, isDismissed }) => clock - last < (isDismissed ? 7 : 2) * millisecondsPerDay);
  const kept = new Set(clusters.flatMap(({ tickets }) => tickets));
  const usual = Object.fromEntries(Object.entries(state.usual).filter(([id]) => kept.has(id)));
  return { ...state, clock, clusters, usual };
}

/** Someone says that it is no incident: it stays silent for a week, and the radar asks more of the next ones. */
export function dismissCluster(state: RadarState, id: string): RadarState {
  if (!state.clusters.some((cluster) => cluster.id === id && !cluster.isDismissed)) return state;
  return {
    ...state,
    strictness: Math.min(mostStrict, state.strictness + 0.5),
    clusters: state.clusters.map((cluster) =>
      cluster.id === id ? { ...cluster, isDismissed: true, stage: 'emerging' } : cluster,
    ),
  };
}

/** Ids of the tickets that were no incident: what is like them stays silent. */
export function dismissedTickets({ clusters }: RadarState): string[] {
  return clusters.flatMap(({ isDismissed, tickets }) => (isDismissed ? tickets : []));
}

function agedStage({ stage, last }: Cluster, clock: number): Stage {
  if (clock - last >= millisecondsPerDay) return 'over';
  return stage === 'active' && clock - last >= calmAfter ? 'calming' : stage;
}

function findCluster(state: RadarState, sighting: Sighting) {
  const near = new Map(sighting.near.map((other) => [other.id, other]));
  let best: { cluster: Cluster; points: number; isRepeat: boolean } | undefined;
  for (const cluster of state.clusters) {
    const isOpen =
      cluster.isDismissed || (cluster.stage !== 'over' && sighting.at - cluster.last <= growsFor);
    if (!isOpen) continue;
    const each = cluster.tickets.map((id) => pointsOf(near.get(id), sighting.usual, state.usual[id]));
    // The mean: a ticket that is like one of many is not like the cluster.
    const points = each.reduce((sum, own) => sum + own, 0) / each.length;
    if (points >= joinPoints && points > (best?.points ?? 0))
      best = { cluster, points, isRepeat: isRepeat(cluster, sighting, near) };
  }
  return best;
}

function pointsOf(near: Near | undefined, own: Usual, other: Usual | undefined): number {
  if (!near || !other) return 0;
  const points = linkOdds(linkFeatures(near, own, other)) - counted.from;
  return Math.min(counted.most, Math.max(0, points));
}

/** The same person, or the same text. */
function isRepeat(
  { requesters, tickets }: Cluster,
  { requester, terms }: Sighting,
  near: ReadonlyMap<string, Near>,
): boolean {
  if (requester !== unknown && requesters.includes(requester)) return true;
  return terms >= sameText.terms && tickets.some((id) => (near.get(id)?.words ?? 0) >= sameText.words);
}

function startCluster({ id, at, requester }: Sighting): Cluster {
  return {
    id,
    tickets: [id],
    voices: 1,
    requesters: [requester],
    first: at,
    last: at,
    points: 0,
    stage: 'emerging',
    isDismissed: false,
  };
}

function joinCluster(cluster: Cluster, sighting: Sighting, points: number, isRepeat: boolean): Cluster {
  return {
    ...cluster,
    tickets: [...cluster.tickets, sighting.id],
    requesters: [...cluster.requesters, sighting.requester],
    last: Math.max(cluster.last, sighting.at),
    voices: cluster.voices + (isRepeat ? 0 : 1),
    points: cluster.points + (isRepeat ? 0 : points),
  };
}

function stageOf(cluster: Cluster, { strictness }: RadarState, isAnnounced: boolean): Stage {
  if (cluster.isDismissed || isAnnounced) return 'emerging';
  // It grows again: a cluster that was a banner once needs no new proof.
  if (cluster.stage !== 'emerging') return 'active';
  const voices = asked.voices + (cluster.requesters.includes(unknown) ? 1 : 0);
  return cluster.voices >= voices && cluster.points >= asked.points + strictness ? 'active' : 'emerging';
}
