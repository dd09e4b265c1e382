import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Compared } from './comparison';
import type { Planned } from './plan';
import type { Result, Results } from './results';
import { allSections } from './sections/all-sections';
import { classSets, levelSets, type ReportSet, smallSets } from './sets';
import { writeReport } from './write-report';

const peers = (measures: Record<string, number>) =>
  Object.fromEntries(['majority', 'svc', 'svc_balanced', 'fasttext'].map((peer) => [peer, measures]));

/** Ten test tickets of two values; the learner takes one for the other, and is the less sure of it. */
function result(set: ReportSet, trainRows: number, plan: Partial<Planned> = {}): Result {
  const [a, b] =
    set.kind === 'ordinal' ? ['1', '3'] : set.field === 'type' ? ['bug', 'feature'] : ['Hardware', 'Access'];
  const truth = Array.from({ length: 10 }, (_, i) => (i % 2 ? a : b));
  const measured = {
    classes: 2,
    accuracy: 90,
    macro_f1: 90,
    macro_f1_floats: 90.1,
    qwk: 0.5,
    mean_level_error: 0.2,
    ece: 0.04,
    coverage_at_precision_90: 1,
    shown: 0.9,
    precision_shown: 1,
    train_ms: 1234,
    predict_ms_p50: 0.3,
    model_bytes: 2e6,
    mae: 2,
    mdae: 1,
    spearman: 0.3,
    coverage_80: 0.8,
  };
  const compared: Compared = {
    learner: {
      measured,
      truth,
      answers: truth.map((value, i) => ({
        value: i === 0 ? a : value,
        confidence: i === 0 ? 0.5 : 0.9 + i / 100,
      })),
    },
    peers: {
      trainRows,
      testRows: truth.length,
      byPeer: {
        ...peers({ accuracy: 87, macro_f1: 87.5, qwk: 0.4, mean_level_error: 0.3, model_mb: 40 }),
        mean: { mae: 3.4, mdae: 2, spearman: 0 },
        median: { mae: 2.6, mdae: 1, spearman: 0 },
        svr: { mae: 2.5, mdae: 1, spearman: 0.3 },
      },
    },
  };
  const comparison = { name: set.name, train: 'train', test: 'test', field: set.field, kind: set.kind };
  const testProjects = truth.map((_, i) => (i < 5 ? 'p' : 'q'));
  return { set, comparison, testProjects, ...plan, ...compared };
}

const points: ReportSet = { ...classSets[0], name: 'points', title: 'moodle', kind: 'number' };
const results: Results = {
  full: classSets.map((set) => result(set, 2000)),
  small: smallSets.flatMap((set) => [50, 300].map((size) => result(set, size, { size }))),
  levels: levelSets.flatMap((set) => [1, 2].map(() => result(set, 800))),
  numbers: ['train', 'train,val'].map((trainSplits) =>
    result(points, 100, { project: 'moodle', trainSplits }),
  ),
};

it('writes every chapter with its tables, its plots and the command that prints it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-report-'));
  await writeReport(folder, allSections, results);
  const text = await readFile(join(folder, 'MODEL_REPORT.md'), 'utf8');
  const plots = await readdir(join(folder, 'model-report'));
  await rm(folder, { recursive: true });

  for (const { name, title } of allSections) {
    expect(text).toContain(`## ${title}`);
    expect(text).toContain(`report -- --only ${name}`);
  }
  const pictures = [...text.matchAll(/!\[[^\]]{30,}\]\(model-report\/([^)]+)\)/g)].map(([, file]) => file);
  expect(pictures.sort()).toEqual(plots.sort());
  expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);

  // The learner's 90 against the peers' 87.5.
  expect(text).toContain('| **mean** |  |  |  | 90.00 | 87.50 | 87.50 | 87.50 | 87.50 | **+2.50** |');
  expect(text).toContain('| **mean** | +2.50 | +2.50 | **+2.50** |');
  expect(text).toContain('| Hadoop | 0.200 | 0.300 | 0.300 | 0.300 | 0.300 | +0.100 |');
  expect(text).toContain('| **learner** | train and val | 2.000 | 1.000 | 0.300 | 80.0 % |');
});
