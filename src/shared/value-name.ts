import {
  deadlines,
  levels,
  risks,
  scopes,
  sentiments,
  sizes,
  topics,
  types,
  workStates,
} from '../core/severity/ticket-facts';
import type { MessageKey, Translate } from './translate';

/** The shipped heads' values, in the order in which a person would list them. Each has a message `value_HEAD_VALUE`. */
const shippedValues: Record<string, readonly string[]> = {
  type: types,
  topic: topics,
  sentiment: sentiments,
  severity: levels,
  effort: sizes,
  scope: scopes,
  work: workStates,
  deadline: deadlines,
  risk: risks,
};

/** Every value of a shipped head; empty for a head that is not shipped. */
export function valuesOf(head: string): readonly string[] {
  return Object.hasOwn(shippedValues, head) ? (shippedValues[head] ?? []) : [];
}

/** A value's name: the organisation's, else the translation, else the value itself. */
export function valueName(translate: Translate, head: string, value: string): string {
  const own = translate.ownName?.(head, value);
  if (own !== undefined) return own;
  if (!valuesOf(head).includes(value)) return value;
  // The test of this file holds every listed value against the messages.
  const key = `value_${head}_${value.toLowerCase()}`;
  return translate(key as MessageKey) || value;
}
