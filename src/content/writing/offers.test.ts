import { describe, expect, it } from 'vitest';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import { learnedDesk } from '../card/preview/sample-desk';
import { typical } from '../card/preview/sample-predictions';
import { labelFor } from '../card/preview/sample-views';
import { fieldOffers, type Surrounding } from './offers';

const via = { by: 'form' as const, page: '/{id}', form: ['form'], control: 'priority' };
const request = {
  by: 'request' as const,
  method: 'PUT' as const,
  path: '/{id}',
  json: { priority: '{value}' },
  read: { requests: {}, id: [{ at: '/id' }], value: [{ at: '/priority' }] },
};
const recipe: WriteRecipe = {
  fields: {
    priority: {
      head: 'severity',
      called: [],
      values: { P2: '3', P3: '2' },
      names: { '2': 'Normal', '3': 'High', '4': 'Urgent' },
      type: 'text',
      empty: 'text',
      via,
    },
    impact: { head: 'severity', called: [], values: { P2: 'wide' }, type: 'text', empty: 'text', via },
  },
};
const around: Surrounding = { mayWrite: () => true, optionsOf: () => undefined };
type Given = Parameters<typeof fieldOffers>;
const summaries = (...[recipe, prediction, labels, written]: [Given[0], Given[1], Given[2], Given[3]]) =>
  fieldOffers(recipe, prediction, labels, written, around).map(({ field, head, value, valueName }) => [
    field,
    head,
    value,
    valueName,
  ]);

describe('what could be written', () => {
  it('is what a shipped head says, in the words of the helpdesk', () => {
    expect(summaries(recipe, typical, [], [])).toEqual([
      ['priority', 'severity', '3', 'High'],
      ['impact', 'severity', 'wide', 'wide'],
    ]);
  });

  it("is what this desk's own head says of the field, and nothing that a head in its place said", () => {
    expect(summaries(recipe, learnedDesk, [], [])).toEqual([['priority', 'field:priority', '3', 'High']]);
    const changed = labelFor(learnedDesk, 'field:priority', 'urgent');
    expect(summaries(recipe, learnedDesk, [changed], [])).toEqual([
      ['priority', 'field:priority', '4', 'Urgent'],
    ]);
  });

  it('is every tag that is suggested and that the helpdesk has, where it takes several', () => {
    const tags = {
      ...{ called: [], values: {}, type: 'text' as const, empty: 'text' as const },
      via: { ...request, several: {} },
    };
    const several: WriteRecipe = { fields: { tags } };
    expect(summaries(several, learnedDesk, [], [])).toEqual([
      ['tags', 'field:tags', 'login\nfinance', 'login, finance'],
    ]);
    const list = { options: ['login', 'vpn'].map((code) => ({ code, names: [code] })), isCutOff: false };
    const listed = { ...around, optionsOf: () => list };
    const one = { field: 'tags', from: 'old', to: 'old\nlogin', several: { added: ['login'], lost: [] } };
    expect(fieldOffers(several, learnedDesk, [], [one], listed)).toEqual([
      {
        ...{ field: 'tags', head: 'field:tags', value: 'login', valueName: 'login', isAdded: true },
        ...{ writtenName: 'login', isCurrent: true },
      },
    ]);
    expect(fieldOffers(several, learnedDesk, [], [{ ...one, to: 'old' }], listed)).toMatchObject([
      { isCurrent: false },
    ]);
  });

  it('is no tag where a field has one value, and no time until resolved, though any field can be written', () => {
    const any: WriteRecipe = { fields: {}, custom: { type: 'text', empty: 'text', via } };
    const fields = summaries(any, learnedDesk, [], []).map(([field]) => field);
    expect(fields).toEqual(['queue', 'priority', 'office', 'points']);
  });

  it('is nothing where the helpdesk has no such value', () => {
    const odd = labelFor(learnedDesk, 'field:priority', 'whenever');
    const { priority } = recipe.fields;
    const byRequest = priority && { ...priority, via: request };
    expect(summaries({ fields: byRequest ? { priority: byRequest } : {} }, learnedDesk, [odd], [])).toEqual(
      [],
    );
  });
});
