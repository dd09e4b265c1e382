import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mean, median, rankCorrelation } from '../../src/core/metrics/numbers';
import { evaluateNumber, evaluateValues } from './measure';
import { readFieldRows } from './read-field-rows';
import { drawRows, dropRareValues } from './select-rows';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-evaluate-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function fileOf(rows: object[]): Promise<string> {
  const path = join(folder, 'rows.jsonl');
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

const row = (i: number, split = 'train') => ({
  subject: i % 2 ? 'printer jam' : 'password forgotten',
  body: `case ${i}`,
  queue: i % 2 ? 'hardware' : 'access',
  hours: i % 2 ? 8 : 1,
  split,
});

describe('rows of a field', () => {
  it('are those of the wanted splits that have it', async () => {
    const path = await fileOf([row(1), row(2, 'test'), { ...row(3), queue: null }, { ...row(4), queue: '' }]);
    expect(await readFieldRows(path, 'queue', 'train')).toEqual([
      { subject: 'printer jam', body: 'case 1', value: 'hardware' },
    ]);
    expect(await readFieldRows(path, 'queue')).toHaveLength(2);
  });
  it('come with what is known of a ticket when it arrives, but never with the field itself', async () => {
    const path = await fileOf([{ ...row(1), channel: 'mail', group: 'second line' }]);
    const [read] = await readFieldRows(path, 'group');
    expect(read).toMatchObject({ value: 'second line', fields: { channel: 'mail' } });
    expect(read.fields).not.toHaveProperty('group');
  });
  it('are not read from a missing file or from what is no ticket', async () => {
    await expect(readFieldRows(join(folder, 'none'), 'queue')).rejects.toThrow('There is no file');
    await expect(readFieldRows(await fileOf([{ subject: 7 }]), 'queue')).rejects.toThrow('Row 1');
  });
  it('are refused where the field is a list or an object instead of a value', async () => {
    const path = await fileOf([row(1), { ...row(2), queue: { name: 'access' } }]);
    await expect(readFieldRows(path, 'queue')).rejects.toThrow('Row 2');
  });
  it('can be drawn by a seed, and lose rare values on both sides', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      subject: '',
      body: String(i),
      value: i < 19 ? 'a' : 'b',
    }));
    expect(drawRows(rows, 5, 3)).toEqual(drawRows(rows, 5, 3));
    expect(drawRows(rows, 5, 3)).toHaveLength(5);
    const [train, test] = dropRareValues(rows, rows, 2);
    expect(train).toHaveLength(19);
    expect(test).toHaveLength(19);
  });
});

describe('measures', () => {
  const asField = (field: 'queue' | 'hours') => (i: number) => ({
    subject: row(i).subject,
    body: row(i).body,
    value: String(row(i)[field]),
  });
  const numbers = Array.from({ length: 60 }, (_, i) => i);

  it('of a field with values are those of a desk that is easy to learn', async () => {
    const rows = numbers.map(asField('queue'));
    const measured = await evaluateValues(rows.slice(0, 40), rows.slice(40), 'class', 1);
    expect(measured).toMatchObject({ classes: 2, accuracy: 100, macro_f1: 100, macro_f1_floats: 100 });
    expect(measured.model_bytes).toBeGreaterThan(0);
  });
  it('of answers that are all wrong show none at the wanted precision', async () => {
    const always = numbers.map((i) => ({ ...asField('queue')(i), value: 'travel' }));
    const measured = await evaluateValues(always.slice(0, 40), numbers.map(asField('queue')), 'class', 1);
    expect(measured).toMatchObject({ accuracy: 0, coverage_at_precision_90: 0, shown: 0 });
  });
  it('of levels and numbers come out as well, and refuse text', async () => {
    const rows = numbers.map(asField('hours'));
    expect(await evaluateValues(rows.slice(0, 40), rows.slice(40), 'ordinal', 1)).toMatchObject({ qwk: 1 });
    // Always the same number would be wrong by 3.5 on the mean.
    expect((await evaluateNumber(rows.slice(0, 40), rows.slice(40), 1)).mae).toBeLessThan(2.5);
    await expect(evaluateNumber(numbers.map(asField('queue')), rows, 1)).rejects.toThrow(
      'something else than a number',
    );
  });
  it('of numbers are what their names say', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([5, 1, 2, 9])).toBe(3.5);
    expect(rankCorrelation([1, 2, 3], [10, 20, 500])).toBeCloseTo(1, 10);
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 10);
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBe(0);
  });
});
