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

/**
 * The state after a ticket came. A ticket that is known already, or that is a day late, changes nothing; but one whose
 * requester a list did not tell counts once it is seen whole.
 */
export function watchTicket(
  state: RadarState,
  sighting: Sighting,
  maintenance: readonly Maintenance[],
): RadarState {
  const known = state.clusters.find(({ tickets }) => tickets.includes(sighting.id));
  if (known && (isUnsure(sighting) || !known.unsure.includes(sighting.id))) return state;
  if (!Number.isFinite(sighting.at) || sighting.at < state.clock - millisecondsPerDay) return state;
  const now = passTime(known ? withoutTicket(state, sighting.id) : state, sighting.at);
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

/** Whether nobody can say that it is another person's. */
function isUnsure({ isListed, requester }: Sighting): boolean {
  return isListed === true && requester === unknown;
}

/** Only of one that counts for nothing. */
function withoutTicket(state: RadarState, id: string): RadarState {
  const clusters = state.clusters.flatMap((cluster) => {
    const tickets = cluster.tickets.filter((ticket) => ticket !== id);
    const [first] = tickets;
    if (first === undefined) return [];
    const unsure = cluster.unsure.filter((ticket) => ticket !== id);
    return [{ ...cluster, tickets, unsure, id: cluster.id === id ? first : cluster.id }];
  });
  return { ...state, clusters };
}

function startCluster(sighting: Sighting): Cluster {
  const { id, at, requester } = sighting;
  const counts = !isUnsure(sighting);
  return {
    id,
    tickets: [id],
    voices: counts ? 1 : 0,
    requesters: counts ? [requester] : [],
    unsure: counts ? [] : [id],
    first: at,
    last: at,
    points: 0,
    stage: 'emerging',
    isDismissed: false,
  };
}

function joinCluster(cluster: Cluster, sighting: Sighting, points: number, isRepeat: boolean): Cluster {
  const joined = {
    ...cluster,
    tickets: [...cluster.tickets, sighting.id],
    first: Math.min(cluster.first, sighting.at),
    last: Math.max(cluster.last, sighting.at),
  };
  if (isUnsure(sighting)) return { ...joined, unsure: [...cluster.unsure, sighting.id] };
  return {
    ...joined,
    requesters: [...cluster.requesters, sighting.requester],
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
