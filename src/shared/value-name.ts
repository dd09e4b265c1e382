import type { MessageKey, Translate } from './translate';

/** The shipped heads' values, in the order in which a person would list them. Each has a message `value_HEAD_VALUE`. */
const shippedValues: Record<string, readonly string[]> = {
  type: ['incident', 'request', 'problem', 'change', 'question'],
  topic: [
    'hardware',
    'software',
    'access',
    'administrative-rights',
    'storage',
    'purchase',
    'payments',
    'hr',
    'travel',
    'project',
    'other',
  ],
  sentiment: ['negative', 'neutral', 'positive'],
  severity: ['P1', 'P2', 'P3', 'P4', 'P5'],
  effort: ['XS', 'S', 'M', 'L', 'XL'],
};

/** Every value of a shipped head; empty for a head that is not shipped. */
export function valuesOf(head: string): readonly string[] {
  return Object.hasOwn(shippedValues, head) ? (shippedValues[head] ?? []) : [];
}

/** A value in words, first of all the organisation's own. One that nobody has words for is shown as it is. */
export function valueName(translate: Translate, head: string, value: string): string {
  const own = translate.ownName?.(head, value);
  if (own !== undefined) return own;
  if (!valuesOf(head).includes(value)) return value;
  // The test of this file holds every listed value against the messages.
  const key = `value_${head}_${value.toLowerCase().replaceAll('-', '_')}`;
  return translate(key as MessageKey) || value;
}
