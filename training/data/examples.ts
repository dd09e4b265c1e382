import { join } from 'node:path';
import { hashText } from '../../src/core/features/hash';
import { seededRandom } from '../../src/core/random';
import { type CleaningSettings, cleanTicket } from '../../src/core/text/clean';
import { type Targets, type TrainingSet, trainingSets } from '../mapping/sets';
import { effortSizes } from './effort-sizes';
import { type Row, readRows } from './read-rows';

export type Part = 'train' | 'calibrate' | 'test';

/** One cleaned, labelled ticket. */
export interface Example {
  set: string;
  part: Part;
  language: string;
  text: string;
  bare: boolean;
  targets: Targets;
}

export interface LoadedSet {
  name: string;
  licence: string;
  rows: number;
}

/**
 * Reads every training set. Which rows calibrate is decided by a hash of their id, so that it never changes.
 * Throws `DataError` where a file is missing or does not fit.
 */
export async function loadExamples(
  directory: string,
  cleaning: CleaningSettings,
  options: { seed: number; calibrationShare: number },
): Promise<{ examples: Example[]; sets: LoadedSet[] }> {
  const examples: Example[] = [];
  const sets: LoadedSet[] = [];
  for (const set of trainingSets) {
    const rows = chooseRows(await readRows(join(directory, `${set.file}.jsonl.gz`)), set, options.seed);
    const sizes = effortSizes(rows, (row) => partOf(row, set, options.calibrationShare) !== 'test');
    for (const [i, row] of rows.entries()) {
      const all = withTicket({ ...set.targets(row), effort: sizes[i] });
      const { text } = cleanTicket({ subject: row.subject, description: row.body, messages: [] }, cleaning);
      for (const { part, targets } of label(set, all, partOf(row, set, options.calibrationShare))) {
        if (Object.values(targets).every((value) => value === undefined)) continue;
        const example = { set: set.file, part, language: row.lang, text, bare: set.bare ?? false, targets };
        const times = part === 'train' ? (set.times ?? 1) : 1;
        for (let time = 0; time < times; time++) examples.push(example);
      }
    }
    sets.push({ name: set.file, licence: set.licence, rows: rows.length });
  }
  return { examples, sets };
}

/** A text that has a label of a ticket is one; a sentiment alone says nothing of that. */
function withTicket(targets: Targets): Targets {
  const { topic, type, severity, effort, hours } = targets;
  const isTicket = [topic, type, severity, effort, hours].some((value) => value !== undefined);
  return isTicket && targets.ticket === undefined ? { ...targets, ticket: true } : targets;
}

function chooseRows(rows: Row[], set: TrainingSet, seed: number): Row[] {
  if (!set.most) return rows;
  const test = rows.filter((row) => set.testSplits.includes(row.split));
  const rest = rows.filter((row) => !set.testSplits.includes(row.split));
  return [...test, ...seededRandom(seed).shuffle(rest).slice(0, set.most)];
}

function partOf(row: Row, set: TrainingSet, calibrationShare: number): Part {
  if (set.testSplits.includes(row.split)) return 'test';
  return hashText(row.id, 0) / 2 ** 32 < calibrationShare ? 'calibrate' : 'train';
}

/** A strange organisation's severities are never trained on: all that are not for measuring calibrate. */
function label(set: TrainingSet, targets: Targets, part: Part): { part: Part; targets: Targets }[] {
  if (part === 'test' || targets.severity === undefined) return [{ part, targets }];
  if (!set.strangeSeverity) return [{ part, targets }];
  const { severity, ...rest } = targets;
  const others = { part, targets: rest };
  return [others, { part: 'calibrate', targets: { severity } }];
}
