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

/** A value in words. One that we have no words for is shown as it is. */
export function valueName(translate: Translate, head: string, value: string): string {
  if (!valuesOf(head).includes(value)) return value;
  // The test of this file holds every listed value against the messages.
  return translate(valueMessage(head, value) as MessageKey) || value;
}

/** Key of the message that names a value of a shipped head. */
export function valueMessage(head: string, value: string): string {
  return `value_${head}_${value.toLowerCase().replaceAll('-', '_')}`;
}
