import { expect, it } from 'vitest';
import { makeLabel, toLines } from '../http.test-support';
import { emptyDay, tallyBatch } from './tally';

it('heads that were learned on machines count together, also where more models are named than are told apart', () => {
  const models = Array.from({ length: 60 }, (_, i) => `made-up@${i}`);
  const labels = ['desk-100@20261101T000000Z', ...models, 'desk-240@20261120T000000Z'].map((model) =>
    makeLabel({ head: 'topic', model, source: 'accepted' }),
  );
  const day = emptyDay();
  expect(tallyBatch(new TextEncoder().encode(toLines(labels)), day, new Set())).toBe(true);
  const tallies = day.heads.get('topic');
  expect([tallies?.get('desk')?.accepted, tallies?.get('others')?.accepted]).toEqual([2, 11]);
});
