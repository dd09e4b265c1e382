import type { FieldKind } from '../ticket-file/column-plan';
import { orderLevels } from '../ticket-file/order-levels';
import type { DeskRow, DeskTicket } from './desk-ticket';
import { FieldError } from './field-error';
import type { LearnedField } from './field-result';
import { frequentValues, minPerValue } from './frequent-values';
import type { KindLearner } from './kind-learner';
import { learnAndMeasure, type MeasureOptions } from './learn-and-measure';
import { numberLearner } from './number-learner';
import { pickRows } from './pick-rows';
import { tagsLearner } from './tags-learner';
import type { ValueMeaning } from './value-examples';
import { valuesLearner } from './values-learner';

/** A ticket with the values of the desk's fields, by name: what may be learned, and never serves as a hint. */
export interface LabelledTicket extends DeskTicket {
  labels: Readonly<Record<string, string | number | readonly string[] | null | undefined>>;
}

/** Which field is to be learned. */
export interface FieldToLearn {
  name: string;
  kind: FieldKind;
  /** Of an ordinal field: its values in their order; without it, they are ordered as numbers or by their words. */
  levels?: readonly string[];
  /** Of a class: what its values mean; their names where it is left out. */
  meanings?: readonly ValueMeaning[];
}

export interface LearnFieldOptions extends Partial<MeasureOptions> {
  /** Of the suggestions shown, this share is to be right. */
  targetPrecision?: number;
}

export const minTickets = 30;

/**
 * Learns a field and measures how well, on a random fifth of the tickets that it was not learned from. The same for the
 * same tickets and seed, but for how many points the learning curve has. `report` is told the share that is done; what
 * it throws ends the work, and what it waits for, the work waits for. Throws `LearnError`, mostly `FieldError`.
 */
export async function learnField(
  tickets: readonly LabelledTicket[],
  { name, kind, levels, meanings }: FieldToLearn,
  options: LearnFieldOptions = {},
): Promise<LearnedField> {
  const { seed = 1, targetPrecision = 0.9, curveBudget = 30_000, report = () => {} } = options;
  const { now = () => performance.now() } = options;
  const shared = { version: 1 as const, field: name, seed };
  const rows = selectRows(tickets, name, kind, seed);
  const measure = <Value, Measured, Point>(
    labelled: readonly DeskRow<Value>[],
    learner: KindLearner<Value, Measured, Point>,
  ) => learnAndMeasure(labelled, learner, { seed, report, curveBudget, now });
  if (kind === 'number') {
    const { head, result } = await measure(rows.map(toNumberRow), numberLearner({ seed }));
    return { head, result: { ...shared, kind, ...result } };
  }
  const { values, rareValues } = learnableValues(rows, name);
  if (kind === 'tags') {
    const { head, result } = await measure(rows, tagsLearner({ values, seed, targetPrecision }));
    return { head, result: { ...shared, kind, rareValues, ...result } };
  }
  if (values.length < 2) throw new FieldError('all-rare', [name, String(minPerValue)]);
  const learned = kind === 'class' ? values : putInOrder(values, name, levels);
  const learner = valuesLearner({
    kind,
    values: learned,
    seed,
    targetPrecision,
    ...(meanings && { meanings }),
  });
  const { head, result } = await measure(
    rows.map((row) => ({ ...row, value: row.value[0] })),
    learner,
  );
  return { head, result: { ...shared, kind, rareValues, ...result } };
}

/** The tickets that have the field, with its values as a list; tickets without tags have the list of none. */
function selectRows(
  tickets: readonly LabelledTicket[],
  name: string,
  kind: FieldKind,
  seed: number,
): readonly DeskRow<string[]>[] {
  const rows = tickets.flatMap(({ labels, ...ticket }) => {
    const value = toList(labels[name]);
    return value.length > 0 || kind === 'tags'
      ? [{ ...ticket, value: kind === 'tags' ? value : value.slice(0, 1) }]
      : [];
  });
  const filled = rows.filter(({ value }) => value.length > 0);
  if (filled.length < minTickets) {
    throw new FieldError('too-few', [String(filled.length), name, String(minTickets)]);
  }
  const first = filled[0].value.join(', ');
  if (kind !== 'tags' && filled.every(({ value }) => value[0] === first)) {
    throw new FieldError('one-value', [first, name]);
  }
  return pickRows(rows, seed);
}

function toList(label: LabelledTicket['labels'][string]): string[] {
  if (label === null || label === undefined) return [];
  const list = typeof label === 'string' || typeof label === 'number' ? [String(label)] : label;
  return [...new Set(list.map((each) => each.trim()))].filter((each) => each !== '');
}

function toNumberRow({ value: [text], ...ticket }: DeskRow<string[]>): DeskRow<number> {
  return { ...ticket, value: Number(text) };
}

function learnableValues(rows: readonly DeskRow<string[]>[], name: string) {
  const all = rows.flatMap(({ value }) => value);
  const values = frequentValues(all);
  if (values.length === 0) throw new FieldError('all-rare', [name, String(minPerValue)]);
  return { values, rareValues: new Set(all).size - values.length };
}

function putInOrder(
  values: readonly string[],
  name: string,
  levels: readonly string[] | undefined,
): string[] {
  const given = levels?.filter((level) => values.includes(level));
  const isNumbers = values.every((value) => Number.isFinite(Number(value)));
  const byNumber = isNumbers ? [...values].sort((a, b) => Number(a) - Number(b)) : undefined;
  const ordered = given ?? byNumber ?? orderLevels(values);
  if (!ordered || ordered.length < 2) throw new FieldError('no-order', [name]);
  return ordered;
}
