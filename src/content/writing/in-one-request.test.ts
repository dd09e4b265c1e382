import { expect, it } from 'vitest';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import { inOneRequest } from './in-one-request';

const changes = [
  { field: 'Office', value: 'Berlin' },
  { field: 'Cause', value: 'Defect' },
];

function recipeWith(path: string): WriteRecipe {
  const via = {
    by: 'request' as const,
    method: 'PUT' as const,
    path,
    json: { fields: { '{field}': '{value}' } },
    read: { requests: {}, id: [{ at: '/id' }] },
  };
  return { fields: {}, custom: { type: 'text', empty: 'text', via } };
}

it('fields that the body names go together', () => {
  expect(inOneRequest(recipeWith('/tickets/{id}'), changes)).toEqual([changes]);
});

it.each(['/tickets/{id}/{field}', '/tickets/{id}/set/{value}'])(
  'fields that the address tells apart do not: %s',
  (path) => {
    expect(inOneRequest(recipeWith(path), changes)).toEqual(changes.map((change) => [change]));
  },
);
