import { millisecondsPerDay } from '../days';
import type { Cluster, RadarState, Stage } from './radar-state';
import { pointsOf, type Sighting } from './sighting';

/** Announced maintenance, in milliseconds: what comes meanwhile is known. */
export interface Maintenance {
  from: number;
  to: number;
}

const hour = millisecondsPerDay / 24;
/** Chosen by hand, precision first, on the outages of `training/memory`, those that are measured included. */
const asked = { voices: 3, meanPoints: 3, joinPoints: 0.5, perUsual: 0.25 };
const countedFrom = 0.5;
const mostPoints = 6;
const growsFor = 3 * hour;
const calmAfter = 2 * hour;
/** A text of this length that shares so much is the same mail, newsletter or alarm again. */
const sameText = { words: 0.75, terms: 8 };
const mostStrict = 3;

export function emptyRadar(): RadarState {
  return { clusters: [], clock: 0, strictness: 0, crowds: {} };
}

/** The state after a ticket came. A ticket that is known already, or that is a day late, changes nothing. */
export function watchTicket(
  state: RadarState,
  sighting: Sighting,
  maintenance: readonly Maintenance[] = [],
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
    crowds: { ...now.crowds, [sighting.id]: sighting.crowd },
  };
}

/** The state at a later time: clusters calm down after two quiet hours, are over after a day, and then forgotten. */
export function passTime(state: RadarState, now: number): RadarState {
  const clock = Math.max(state.clock, now);
  const clusters = state.clusters
    .map((cluster) => ({ ...cluster, stage: agedStage(cluster, clock) }))
    .filter(({ last, isDismissed }) => clock - last < (isDismissed ? 7 : 2) * millisecondsPerDay);
  const kept = new Set(clusters.flatMap(({ tickets }) => tickets));
  const crowds = Object.fromEntries(Object.entries(state.crowds).filter(([id]) => kept.has(id)));
  return { ...state, clock, clusters, crowds };
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

function agedStage({ stage, last }: Cluster, clock: number): Stage {
  if (clock - last >= millisecondsPerDay) return 'over';
  return stage === 'active' && clock - last >= calmAfter ? 'calming' : stage;
}

function findCluster(state: RadarState, { near, crowd, terms, requester, at }: Sighting) {
  const words = new Map(near.map((other) => [other.id, other.words]));
  let best: { cluster: Cluster; points: number; isRepeat: boolean } | undefined;
  for (const cluster of state.clusters) {
    const isOpen = cluster.stage !== 'over' && (cluster.isDismissed || at - cluster.last <= growsFor);
    if (!isOpen) continue;
    const shared = cluster.tickets.map((id) => words.get(id) ?? 0);
    const each = cluster.tickets.map(
      (id, i) => pointsOf(shared[i], crowd, state.crowds[id] ?? crowd) - countedFrom,
    );
    const sum = each.reduce((total, points) => total + Math.min(mostPoints, Math.max(0, points)), 0);
    const points = sum / Math.sqrt(cluster.tickets.length);
    // All whose names are not known may be one and the same.
    const isSamePerson = cluster.requesters.includes(requester);
    const isRepeat =
      isSamePerson || (terms >= sameText.terms && shared.some((value) => value >= sameText.words));
    if (points >= asked.joinPoints && points > (best?.points ?? 0)) best = { cluster, points, isRepeat };
  }
  return best;
}

function startCluster({ id, at, requester, usual }: Sighting): Cluster {
  return {
    id,
    tickets: [id],
    voices: 1,
    requesters: [requester],
    first: at,
    last: at,
    points: 0,
    usual,
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
    usual: cluster.usual + sighting.usual,
  };
}

function stageOf(cluster: Cluster, { strictness }: RadarState, isAnnounced: boolean): Stage {
  if (cluster.isDismissed || isAnnounced) return 'emerging';
  // It grows again: a cluster that was a banner once needs no new proof.
  if (cluster.stage !== 'emerging') return 'active';
  const needed = asked.voices + (cluster.usual / cluster.tickets.length) * asked.perUsual;
  const mean = cluster.points / Math.max(1, cluster.voices - 1);
  return cluster.voices >= needed && mean >= asked.meanPoints + strictness ? 'active' : 'emerging';
}
