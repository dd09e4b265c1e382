import * as v from 'valibot';
import { Count } from '../core/count';
import { FieldResult } from '../core/learner/field-result';
import { FieldKind } from '../core/ticket-file/column-plan';

const FieldName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** Of a helpdesk. */
export const Desk = v.object({ origin: v.pipe(v.string(), v.maxLength(300)) });
export const DeskField = v.object({ ...Desk.entries, field: FieldName });

/** Which field is to be learned, and as what. */
export const FieldChoice = v.object({
  name: FieldName,
  kind: FieldKind,
  levels: v.optional(v.pipe(v.array(v.string()), v.maxLength(300))),
});
export type FieldChoice = v.InferOutput<typeof FieldChoice>;

/** A field of the desk that is worth learning, as its kept tickets show it. */
export const FieldFound = v.object({
  ...FieldChoice.entries,
  /** Tickets that have it. */
  filled: Count,
  /** Different values. */
  distinct: Count,
  /** The most frequent ones. */
  values: v.array(v.object({ value: v.string(), count: Count })),
});
export type FieldFound = v.InferOutput<typeof FieldFound>;

/** `used`: shown and may be written; `hidden`: only measured; `off`: not run. */
export const HeadState = v.picklist(['used', 'hidden', 'off']);
export type HeadState = v.InferOutput<typeof HeadState>;

export const HeadReport = v.object({
  field: v.string(),
  state: HeadState,
  /** ISO 8601. */
  learnedAt: v.string(),
  result: FieldResult,
  canUndo: v.boolean(),
});
export type HeadReport = v.InferOutput<typeof HeadReport>;

/** Work that is under way, rests, or could not go on. */
export const LearningRun = v.object({
  phase: v.picklist(['fetching', 'learning']),
  state: v.picklist(['running', 'paused', 'failed']),
  /** Tickets gone through while fetching; while learning the share of the field that is done. */
  done: v.number(),
  /** How many of these tickets were here already. */
  held: v.optional(v.number()),
  /** The value of `done` at the end, if known. */
  expected: v.optional(v.number()),
  /** The field that is being learned. */
  field: v.optional(v.string()),
  secondsLeft: v.optional(v.number()),
  problem: v.optional(v.object({ code: v.string(), message: v.string() })),
});
export type LearningRun = v.InferOutput<typeof LearningRun>;

export const LearningStatus = v.object({
  ...Desk.entries,
  /** Tickets that are kept for learning. */
  rows: Count,
  fields: v.array(FieldFound),
  heads: v.array(HeadReport),
  run: v.optional(LearningRun),
  mayFetch: v.boolean(),
  /** Why closed tickets cannot be fetched: the organisation forbids it, or this helpdesk gives no list of them. */
  cannotFetch: v.optional(v.picklist(['policy', 'helpdesk'])),
  /** The export to make instead: the helpdesk's name, and the steps as its menus call them. */
  exportBy: v.optional(v.object({ label: v.string(), steps: v.array(v.string()) })),
});
export type LearningStatus = v.InferOutput<typeof LearningStatus>;

/** A field's value: one value, a number, or several values such as tags. */
export const RowValue = v.union([v.string(), v.number(), v.array(v.string())]);
export type RowValue = v.InferOutput<typeof RowValue>;

/** A closed ticket from a file. Redacted before it is kept. */
export const FileTicket = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  subject: v.string(),
  body: v.string(),
  /** Names of people in other columns of the file; they are removed from the text. */
  names: v.optional(v.array(v.string())),
  /** ISO 8601. */
  resolvedAt: v.optional(v.string()),
  fields: v.record(v.string(), v.string()),
  values: v.record(v.string(), RowValue),
});
export type FileTicket = v.InferOutput<typeof FileTicket>;

/** Limit of tickets in one message. */
export const maxTicketsPerMessage = 200;
