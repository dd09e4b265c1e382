import * as v from 'valibot';
import { roles } from './header-words';
import { Reason } from './reason';

export const FieldKind = v.picklist(['class', 'ordinal', 'number', 'tags']);
export type FieldKind = v.InferOutput<typeof FieldKind>;

/** What a column is taken for. Anyone may change it before the tickets are read. */
export const ColumnUse = v.object({
  name: v.string(),
  /** A part of the ticket, people to be taken out of the texts, a field that is worth learning, or nothing. */
  use: v.picklist([...roles, 'person', 'field', 'none']),
  /** The kind of a field. */
  kind: v.optional(FieldKind),
  /** The values of an ordinal field in their order. */
  levels: v.optional(v.array(v.string())),
  /** Separator of tags in a cell; empty if the file has lists. */
  separator: v.optional(v.string()),
});
export type ColumnUse = v.InferOutput<typeof ColumnUse>;

export const ColumnGuess = v.object({
  ...ColumnUse.entries,
  reason: Reason,
  /** Share of the tickets that have something here, 0 to 1. */
  filled: v.number(),
  /** Number of different values that were counted. */
  distinct: v.number(),
  /** The most frequent values. */
  examples: v.array(v.string()),
});
export type ColumnGuess = v.InferOutput<typeof ColumnGuess>;

/** How a file is to be read. */
export const ColumnPlan = v.object({
  columns: v.array(ColumnUse),
  /** Tickets with one of these states are not closed, and are left out. */
  openStates: v.array(v.string()),
  /** Whether the day comes first in numeric dates; undefined if no date of the file decides it. */
  dayFirst: v.optional(v.boolean()),
});
export type ColumnPlan = v.InferOutput<typeof ColumnPlan>;

/** What a file holds, after it was looked at once. */
export const Inspection = v.object({
  format: v.picklist(['csv', 'json-lines']),
  /** Rows that can be read. */
  rows: v.number(),
  /** Rows that are left out because they do not have as many cells as there are columns. */
  uneven: v.number(),
  /** Characters that could not be decoded: the encoding may be another. */
  undecodable: v.number(),
  columns: v.array(ColumnGuess),
  /** All values of the column of states, most frequent first. */
  states: v.array(v.string()),
  openStates: v.array(v.string()),
  /** States of unknown meaning: their tickets count as closed unless the user says otherwise. */
  unsureStates: v.array(v.string()),
  /** As in `ColumnPlan`. */
  dayFirst: v.optional(v.boolean()),
});
export type Inspection = v.InferOutput<typeof Inspection>;
