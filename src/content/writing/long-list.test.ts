import { describe, expect, it } from 'vitest';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import { learnedDesk } from '../card/preview/sample-desk';
import { labelFor } from '../card/preview/sample-views';
import { withListedValues } from '../session/listed-values';
import { knownOptions } from './known-options';
import type { OptionList } from './match-option';
import { fieldOffers } from './offers';
import { namedTargets } from './write-target';

const queues = Array.from({ length: 5_000 }, (_, index) => `Plant ${index % 50}::Line ${index}`);
const via = {
  by: 'request' as const,
  method: 'PUT' as const,
  path: '/{id}',
  json: { queue: '{value}' },
  read: { requests: {}, id: [{ at: '/id' }], value: [{ at: '/queue' }] },
};
const recipe: WriteRecipe = {
  fields: { queue: { called: [], values: {}, type: 'text', empty: 'text', via } },
};
const list = (names: readonly string[], isCutOff = false): OptionList => ({
  options: names.map((name) => ({ code: name, names: [name] })),
  isCutOff,
});
const around = (known: OptionList) => ({ mayWrite: () => true, optionsOf: () => known });
const offered = (known: OptionList, said: string) =>
  fieldOffers(recipe, learnedDesk, [labelFor(learnedDesk, 'field:queue', said)], [], around(known)).map(
    ({ value }) => value,
  );

describe('a list of 5,000 queues', () => {
  it('has what is meant, and is on the card as a whole', () => {
    const known = list(queues);
    expect(offered(known, 'line 4321')).toEqual(['Plant 21::Line 4321']);
    expect(offered(known, 'Line 5000')).toEqual([]);
    const { desk } = withListedValues(learnedDesk, recipe, around(known)).suggestions['field:queue'] ?? {};
    expect(desk?.values).toContain('Plant 49::Line 4999');
  });

  it('is made ready once, however often the card is drawn', () => {
    const known = list(queues);
    const [queue] = namedTargets(recipe);
    if (!queue) throw new Error('The recipe has changed.');
    const first = knownOptions(queue, around(known));
    expect(knownOptions(queue, around(known))).toBe(first);
    expect(knownOptions(queue, around(list(queues)))).not.toBe(first);
  });

  it('may have more that the helpdesk did not list: it decides then', () => {
    const first = queues.slice(0, 1000);
    expect(offered(list(first, true), 'Plant 21::Line 4321')).toEqual(['Plant 21::Line 4321']);
    expect(offered(list(first), 'Plant 21::Line 4321')).toEqual([]);
    const numbered = { options: [{ code: '7', names: ['Network'] }], isCutOff: true };
    expect(offered(numbered, 'Plant 21::Line 4321')).toEqual([]);
  });
});
