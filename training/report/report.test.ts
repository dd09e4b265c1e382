import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRows } from '../evaluate/select-rows';
import { coverageCurve, reliabilityBins } from './confidence-curves';
import { readLabelledRows, splitRows, writeRows } from './labelled-rows';
import { fixed, rounded, signed, table } from './markdown';
import { missingTools, parsePeers } from './run-peers';
import type { ReportSet } from './sets';
import { createSlots } from './slots';
import { stratifiedFolds } from './stratified-folds';

describe('folds', () => {
  const values = [...Array(50).fill('3'), ...Array(10).fill('1'), ...Array(7).fill('5')];
  const folds = stratifiedFolds(values, 5, 1);

  it('test every row once, in parts of equal size', () => {
    const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((each) => each === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(67);
  });
  it('spread every value evenly', () => {
    for (const [value, each] of [
      ['3', 10],
      ['1', 2],
      ['5', 1],
    ] as const) {
      for (const fold of [0, 1, 2, 3, 4]) {
        const rows = values.filter((of, i) => of === value && folds[i] === fold).length;
        expect(rows).toBeGreaterThanOrEqual(each);
        expect(rows).toBeLessThanOrEqual(each + 1);
      }
    }
  });
  it('are the same for the same seed only', () => {
    expect(stratifiedFolds(values, 5, 1)).toEqual(folds);
    expect(stratifiedFolds(values, 5, 2)).not.toEqual(folds);
  });
});

describe('rows', () => {
  const set: ReportSet = {
    name: 'x',
    title: 'x',
    file: 'x',
    field: 'queue',
    kind: 'class',
    trainSplits: 'train,val',
    testSplits: 'test',
    fewest: 2,
    without: 'oos',
  };
  const row = (value: string, split: string) => ({ value, ticket: { queue: value, split, body: 'b' } });

  it('of a set are those of its splits, without what it leaves out, on both sides', () => {
    const rows = [
      ...['train', 'val', 'test'].map((split) => row('often', split)),
      ...['train', 'test'].map((split) => row('rare', split)),
      ...['train', 'val', 'test'].map((split) => row('oos', split)),
    ];
    const [train, test] = splitRows(rows, set);
    expect(train.map(({ value }) => value)).toEqual(['often', 'often']);
    expect(test.map(({ value }) => value)).toEqual(['often']);
  });
  it('drawn for a small history are read by learner and peers as they were written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'triage-lens-rows-'));
    const drawn = drawRows([row('a', 'train'), row('b', 'train'), row('c', 'train')], 2, 1050);
    const path = await writeRows(join(folder, 'rows.jsonl'), drawn);
    expect(await readLabelledRows(path, 'queue')).toEqual(drawn);
    expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(2);
    await rm(folder, { recursive: true });
  });
});

describe('curves of confidence', () => {
  const judged = Array.from({ length: 20 }, (_, i) => ({ confidence: (i + 1) / 20, right: i >= 10 }));

  it('have bins of equal size, least sure first, with their share right', () => {
    const bins = reliabilityBins(judged, 4);
    expect(bins.map(({ answers }) => answers)).toEqual([5, 5, 5, 5]);
    expect(bins.map(({ right }) => right)).toEqual([0, 0, 1, 1]);
    expect(bins[0].confidence).toBeCloseTo(0.15, 10);
    expect(reliabilityBins(judged.slice(0, 2), 10)).toHaveLength(2);
  });
  it('show the surest first', () => {
    expect(coverageCurve(judged, 4)).toEqual([
      { coverage: 0.25, precision: 1 },
      { coverage: 0.5, precision: 1 },
      { coverage: 0.75, precision: 10 / 15 },
      { coverage: 1, precision: 0.5 },
    ]);
  });
});

describe('tables', () => {
  it('are Markdown with numbers to the right', () => {
    expect(table(['set', 'lead'], [['Jira', '+1.0']])).toBe('| set | lead |\n|---|---:|\n| Jira | +1.0 |');
  });
  it('write numbers alike', () => {
    expect([fixed(1 / 3, 2), fixed(undefined, 1), fixed(-0.001, 2)]).toEqual(['0.33', '–', '0.00']);
    expect([signed(1.25, 1), signed(-2, 1), signed(0.001, 2)]).toEqual(['+1.3', '-2.0', '0.00']);
    expect([rounded(1234), rounded(0.0567)]).toEqual(['1200', '0.057']);
  });
});

describe('peers', () => {
  it('are read as they print, and a number that cannot be told is 0', () => {
    const output = '{"field": "f", "train": 3, "test": 2, "svr": {"mae": 1.5, "spearman": NaN}, "best": 3}';
    expect(parsePeers(output)).toEqual({
      trainRows: 3,
      testRows: 2,
      byPeer: { svr: { mae: 1.5, spearman: 0 } },
    });
  });
  it('that are not here are named', async () => {
    const absent = await missingTools('no-such-folder/baselines.py', async () => 'absent');
    expect(absent).toHaveLength(3);
    expect(absent[0]).toBe('the file no-such-folder/baselines.py');
    // What fails with its usage is there; what cannot import is not.
    expect(await missingTools('package.json', async () => 'failed')).toEqual([
      expect.stringContaining('scikit-learn'),
    ]);
    expect(await missingTools('package.json', async () => 'done')).toEqual([]);
  });
});

describe('slots', () => {
  it('run no more jobs at a time than there are, and go on after a failure', async () => {
    const slots = createSlots(2);
    let running = 0;
    let most = 0;
    const job = (fails: boolean) =>
      slots.run(async () => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        if (fails) throw new Error('broken');
      });
    const done = await Promise.allSettled([true, false, false, true, false].map(job));
    expect(most).toBe(2);
    expect(done.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
