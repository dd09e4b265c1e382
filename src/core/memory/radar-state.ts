import * as v from 'valibot';
import { Usual } from './sighting';

/** A banner stands while a cluster is active: enough tickets of different people, and still growing. */
export const Stage = v.picklist(['emerging', 'active', 'calming', 'over']);
export type Stage = v.InferOutput<typeof Stage>;

export const Cluster = v.object({
  /** The id of its first ticket, the suggested parent. */
  id: v.string(),
  tickets: v.array(v.string()),
  /** Those that count: another person, another text. */
  voices: v.number(),
  requesters: v.array(v.number()),
  /** Those that a list did not tell the requester of: they are shown with the others, and count for nothing. */
  unsure: v.optional(v.array(v.string()), []),
  first: v.number(),
  last: v.number(),
  /** Sum over the voices of what each had in common with those before it. */
  points: v.number(),
  stage: Stage,
  isDismissed: v.boolean(),
});
export type Cluster = v.InferOutput<typeof Cluster>;

/** Everything that the radar knows: plain data, to be kept and given back. */
export const RadarState = v.object({
  clusters: v.array(Cluster),
  /** The latest time seen; a clock that goes back does not make tickets younger. */
  clock: v.number(),
  /** Raised with each dismissal; nothing lowers it yet. */
  strictness: v.number(),
  /** Of each ticket in the clusters. */
  usual: v.record(v.string(), Usual),
});
export type RadarState = v.InferOutput<typeof RadarState>;
