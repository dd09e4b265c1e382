import { join } from 'node:path';
import { drawRows } from '../evaluate/select-rows';
import type { Comparison } from './comparison';
import { type LabelledRow, readLabelledRows, splitRows, writeRows } from './labelled-rows';
import { classSets, levelSets, type ReportSet, smallSets, storyPoints } from './sets';
import { stratifiedFolds } from './stratified-folds';

/** Where the sets are read, where the files for a comparison are written, and how much is compared. */
export interface Workspace {
  data: string;
  folder: string;
  sets: readonly ReportSet[];
  smallSets: readonly ReportSet[];
  levelSets: readonly ReportSet[];
  sizes: readonly number[];
  draws: number;
  folds: number;
  projects: number;
}

/** One run of the learner and the peers; what it belongs to follows from its parts. */
export interface Planned {
  set: ReportSet;
  comparison: Comparison;
  /** Labelled tickets drawn, and which draw it is; only in a small history. */
  size?: number;
  /** Whose story points, and from which splits they are learned. */
  project?: string;
  trainSplits?: string;
  /** By test row, the project that it comes from. */
  testProjects?: string[];
}

export const fullWorkspace = {
  sets: classSets,
  smallSets,
  levelSets,
  sizes: [50, 100, 300, 1000],
  draws: 5,
  folds: 5,
  projects: Number.POSITIVE_INFINITY,
};

/** All train rows of every set. */
export async function planFullSets(space: Workspace): Promise<Planned[]> {
  const planned = space.sets.map(async (set): Promise<Planned> => {
    const [train, test] = splitRows(await rowsOf(space, set), set);
    const testFile = await writeTest(space, set, test);
    return {
      set,
      comparison: await prepare(space, set, set.name, train, testFile),
      testProjects: test.map(({ ticket }) => String(ticket.project)),
    };
  });
  return Promise.all(planned);
}

/** A few train rows of sets whose values no training has seen, drawn several times; always the same test rows. */
export async function planSmallHistories(space: Workspace): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const set of space.smallSets) {
    const [train, testRows] = splitRows(await rowsOf(space, set), set);
    const test = await writeTest(space, set, testRows);
    for (const size of space.sizes) {
      for (let draw = 1; draw <= space.draws; draw++) {
        const drawn = drawRows(train, size, 1000 * draw + size);
        const name = `${set.name}-${size}-draw-${draw}`;
        planned.push({ set, size, comparison: await prepare(space, set, name, drawn, test) });
      }
    }
  }
  return planned;
}

/** Every row of the ordinal sets is tested once. */
export async function planLevels(space: Workspace): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const set of space.levelSets) {
    const rows = await rowsOf(space, set);
    const folds = stratifiedFolds(
      rows.map(({ value }) => value),
      5,
      1,
    );
    for (let fold = 0; fold < space.folds; fold++) {
      const train = rows.filter((_, i) => folds[i] !== fold);
      const tested = rows.filter((_, i) => folds[i] === fold);
      const name = `${set.name}-fold-${fold + 1}`;
      const test = await writeRows(join(space.folder, `${name}.test.jsonl`), tested);
      planned.push({ set, comparison: await prepare(space, set, name, train, test) });
    }
  }
  return planned;
}

/** Every project's story points, learned from the train rows and from the train and validation rows. */
export async function planNumbers(space: Workspace): Promise<Planned[]> {
  const rows = await readLabelledRows(pathOf(space, storyPoints.file), storyPoints.field);
  const projects = [...new Set(rows.map(({ ticket }) => String(ticket.project)))].sort();
  const planned: Planned[] = [];
  for (const trainSplits of ['train', 'train,val']) {
    for (const project of projects.slice(0, space.projects)) {
      const name = `points-${project}-from-${trainSplits.replace(',', '-')}`;
      const set: ReportSet = {
        ...storyPoints,
        name,
        title: project,
        kind: 'number',
        trainSplits,
        testSplits: 'test',
      };
      const [train, test] = splitRows(
        rows.filter(({ ticket }) => ticket.project === project),
        set,
      );
      planned.push({
        set,
        project,
        trainSplits,
        comparison: await prepare(space, set, name, train, await writeTest(space, set, test)),
      });
    }
  }
  return planned;
}

function pathOf({ data }: Workspace, file: string): string {
  return join(data, `${file}.jsonl.gz`);
}

function rowsOf(space: Workspace, set: ReportSet) {
  return readLabelledRows(pathOf(space, set.file), set.field);
}

function writeTest({ folder }: Workspace, { name }: ReportSet, rows: readonly LabelledRow[]) {
  return writeRows(join(folder, `${name}.test.jsonl`), rows);
}

async function prepare(
  { folder }: Workspace,
  { field, kind }: ReportSet,
  name: string,
  train: readonly LabelledRow[],
  test: string,
): Promise<Comparison> {
  return { name, field, kind, train: await writeRows(join(folder, `${name}.train.jsonl`), train), test };
}
