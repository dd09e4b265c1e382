import { expect, it } from 'vitest';
import { desk } from './desk-test-support';
import { answerValue, learnValues } from './learn-values';

const options = { kind: 'class' as const, seed: 1, targetPrecision: 0.9 };
const noise = (i: number, k: number) =>
  Math.sin(i * 12.9898 + k * 78.233) * 43758.5453 -
  Math.floor(Math.sin(i * 12.9898 + k * 78.233) * 43758.5453);
const vectors = (tell: (i: number) => number) => (i: number) =>
  Float32Array.from({ length: 24 }, (_, k) => noise(i, k) + (k < 4 ? tell(i) : 0));

it('gives a vector that tells nothing no say, where the words tell everything', async () => {
  const encoded = vectors(() => 0);
  const rows = desk(240).map((row, i) => ({ ...row, encoded: encoded(i) }));
  const head = await learnValues(rows, options);
  expect(head.features.encoder?.share ?? 0).toBeLessThan(0.5);
  const asked = desk(300).slice(240);
  const right = asked.filter(
    ({ value, ...row }, i) => answerValue(head, { ...row, encoded: encoded(500 + i) }).value === value,
  );
  expect(right.length).toBe(asked.length);
});

it('listens to the vector where the words tell nothing', async () => {
  const encoded = vectors((i) => 3 * (i % 2));
  const row = (i: number) => ({
    subject: '',
    // Of each number there is one of either value.
    body: `ticket ${Math.floor(i / 2)}`,
    value: i % 2 ? 'a' : 'b',
    encoded: encoded(i),
  });
  const head = await learnValues(
    Array.from({ length: 120 }, (_, i) => row(i)),
    options,
  );
  expect(head.features.encoder?.share).toBeGreaterThan(0);
  const asked = Array.from({ length: 60 }, (_, i) => row(1000 + i));
  const right = asked.filter(({ value, ...ticket }) => answerValue(head, ticket).value === value);
  expect(right.length).toBeGreaterThan(54);
});

it('answers a ticket without a vector by its words', async () => {
  const encoded = vectors((i) => i % 3);
  const head = await learnValues(
    desk(240).map((row, i) => ({ ...row, encoded: encoded(i) })),
    options,
  );
  const asked = desk(300).slice(240);
  const right = asked.filter(({ value, ...row }) => answerValue(head, row).value === value);
  expect(right.length / asked.length).toBeGreaterThan(0.9);
});
