import { expect, it } from 'vitest';
import { desk, ticket } from './desk-test-support';
import { answerTags, learnTags } from './learn-tags';

it('learns each tag by itself, and suggests all that fit', async () => {
  const rows = desk(240).map((row, i) => ({
    ...row,
    body: i % 4 ? row.body : `${row.body}, it is urgent`,
    value: i % 4 ? [row.value] : [row.value, 'urgent'],
  }));
  const head = await learnTags(rows, { seed: 1, targetPrecision: 0.9 });
  const shown = (text: string) =>
    answerTags(head, ticket(text))
      .filter(({ confidence }, tag) => confidence >= head.thresholds[tag])
      .map(({ value }) => value);
  expect(shown('the printer and the toner fail, it is urgent')).toEqual(['hardware', 'urgent']);
  expect(shown('the flight and the hotel fail')).toEqual(['travel']);
});
