import * as v from 'valibot';

/** null: below 5, or of fewer than three profiles, which might tell of one person. */
const Count = v.nullable(v.number());
const ShareRange = v.nullable(v.object({ from: v.number(), to: v.number() }));

const FunnelRow = v.object({
  head: v.string(),
  /** As the profiles counted them; null too where none has sent its counts. */
  suggested: Count,
  shown: Count,
  accepted: Count,
  corrected: Count,
  /** Suggested values that the tickets had in the helpdesk in the end. */
  final: Count,
});

const AccuracyRow = v.object({
  head: v.string(),
  model: v.string(),
  /** What agents said: labels, and the share of accepted ones. */
  answered: Count,
  accepted: ShareRange,
  /** What the helpdesk had in the end: labels, and the share of those with the suggested value. */
  ended: Count,
  same: ShareRange,
});

const DriftRow = v.object({
  head: v.string(),
  /** Share of right suggestions in the last seven days, and in the days before. */
  now: ShareRange,
  before: ShareRange,
  /**
   * How far the tickets' final values have moved, 0 (as before) to 1 (nothing in common): half the sum of the differences of
   * shares. Values with few labels count together. null if either time has too few labels to tell.
   */
  shift: v.nullable(v.number()),
});

/** What became of one run of a job, for people; its line of the log says the same. */
export const JobReport = v.object({
  at: v.string(),
  job: v.string(),
  status: v.string(),
  milliseconds: v.number(),
  problem: v.optional(v.string()),
  traceId: v.string(),
});
export type JobReport = v.InferOutput<typeof JobReport>;

const Share = v.nullable(v.number());

const TrainedHead = v.object({
  helpdesk: v.string(),
  head: v.string(),
  tickets: v.number(),
  status: v.picklist(['passed', 'refused', 'not-learned']),
  /** Share of right answers on the same newer tickets, of what answered before and of what was learned. */
  before: Share,
  now: Share,
  /** The 95 % interval of the difference. */
  gain: v.nullable(v.object({ low: v.number(), high: v.number() })),
  /** In words: why it did not pass, or waits for an administrator, and whose labels were left out. */
  why: v.array(v.string()),
});
export type TrainedHead = v.InferOutput<typeof TrainedHead>;

/** What came of one run of training. */
const TrainingRun = v.object({
  run: v.string(),
  at: v.string(),
  bundle: v.nullable(v.object({ sha256: v.string(), name: v.string() })),
  heads: v.array(TrainedHead),
});
export type TrainingRun = v.InferOutput<typeof TrainingRun>;

/** What `GET /v1/stats` answers. */
export const Stats = v.object({
  /** False if something is damaged, or if there is more than is read at once; the latest days are read first. */
  complete: v.boolean(),
  /** The latest first. */
  days: v.array(v.object({ day: v.string(), labels: Count })),
  heads: v.record(v.string(), v.object({ accepted: Count, corrected: Count, helpdesk: Count })),
  funnel: v.array(FunnelRow),
  accuracy: v.array(AccuracyRow),
  /** Heads with enough labels that are not among these. */
  more: v.optional(v.number(), 0),
  drift: v.array(DriftRow),
  /** The latest first. */
  jobs: v.array(JobReport),
  /** The latest first. */
  training: v.array(TrainingRun),
});
export type Stats = v.InferOutput<typeof Stats>;
export type FunnelRow = v.InferOutput<typeof FunnelRow>;
export type AccuracyRow = v.InferOutput<typeof AccuracyRow>;
export type DriftRow = v.InferOutput<typeof DriftRow>;
