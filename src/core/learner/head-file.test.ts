import { describe, expect, it } from 'vitest';
import { desk, ticket } from './desk-test-support';
import { HeadFileError, openHead, packHead } from './head-file';
import { answerNumber, learnNumber, type NumberHead } from './learn-number';
import { answerTags, learnTags, type TagsHead } from './learn-tags';
import { answerValue, learnValues, type ValuesHead } from './learn-values';

const options = { seed: 1, targetPrecision: 0.9 };
const asked = { ...ticket('locked account, flight booked'), encoded: Float32Array.of(1, 2) };
const rows = desk(120).map((row, i) => ({ ...row, encoded: Float32Array.of(i % 5, i % 3) }));
const head = await learnValues(rows, { ...options, kind: 'class' });

describe('a file of a head', () => {
  it('holds what was learned, of every kind', async () => {
    const values = openHead(packHead(head)) as ValuesHead;
    expect(values.values).toEqual(head.values);
    expect(values.features.encoder).toEqual(head.features.encoder);
    expect(answerValue(values, asked).confidence).toBeCloseTo(answerValue(head, asked).confidence, 1);
    const number = await learnNumber(
      rows.map((row, i) => ({ ...row, value: i % 7 })),
      options,
    );
    const opened = openHead(packHead(number)) as NumberHead;
    expect(answerNumber(opened, asked).middle).toBeCloseTo(answerNumber(number, asked).middle, 0);
    const tags = await learnTags(
      rows.map((row) => ({ ...row, value: [row.value] })),
      options,
    );
    expect(answerTags(openHead(packHead(tags)) as TagsHead, asked)).toHaveLength(tags.values.length);
  });
  it('is written the same again after it was read', () => {
    const bytes = packHead(openHead(packHead(head)));
    expect(packHead(openHead(bytes))).toEqual(bytes);
  });
  it('is refused in words when it is cut off, damaged, or something else', () => {
    const bytes = packHead(head);
    for (const length of [0, 7, 100, bytes.length - 1]) {
      expect(() => openHead(bytes.slice(0, length))).toThrow(HeadFileError);
    }
    expect(() => openHead(new TextEncoder().encode('<!doctype html><title>Sign in</title>'))).toThrow(
      'not a file that Triage Lens learned',
    );
    const damaged = bytes.slice();
    damaged.set(new TextEncoder().encode('{"kind":"oracle"'), 8);
    expect(() => openHead(damaged)).toThrow(HeadFileError);
  });
});
