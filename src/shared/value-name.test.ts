import { expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Translate } from './translate';
import { valueName, valuesOf } from './value-name';

const english: Translate = (key) => messages[key].message;
const heads = ['type', 'topic', 'sentiment', 'severity', 'effort', 'scope', 'work', 'deadline', 'risk'];

it.each(heads)('every value of %s has a name', (head) => {
  expect(valuesOf(head).length).toBeGreaterThan(0);
  for (const value of valuesOf(head)) {
    expect(messages).toHaveProperty(`value_${head}_${value.toLowerCase()}`);
  }
});

it('shows a value or a head that nobody knows as it is', () => {
  expect(valueName(english, 'topic', 'Branch offices')).toBe('Branch offices');
  expect(valueName(english, 'constructor', 'P1')).toBe('P1');
});
