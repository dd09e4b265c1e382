import { hashText } from '../../src/core/features/hash';
import type { TextFacts } from '../../src/core/predict/abstain';
import { type LabelledRow, writtenSource } from '../data/labelled-rows';
import type { Parameters } from '../parameters';
import { applyScores, fitScores } from './fit-scores';
import type { VectorisedRows } from './vectorise';

/** A row with what a model says of it that has seen neither its fold nor its source. */
export interface HeldOut {
  row: LabelledRow;
  facts: TextFacts;
  scores: Float32Array;
}

/** Rows that are left out together. */
export interface Round {
  name: string;
  isOut(row: LabelledRow): boolean;
}

/** The fold of a written ticket: contrast sets stay together. */
export function foldOf({ group }: Pick<LabelledRow, 'group'>, folds: number): number {
  return hashText(group, 31) % folds;
}

/**
 * Rounds for calibration: with each fold of the written tickets some public sources are left out, so that few models
 * give a held-out answer to every row.
 */
export function combinedRounds(rows: readonly LabelledRow[], folds: number): Round[] {
  const sources = [...new Set(rows.map(({ source }) => source))]
    .filter((name) => name !== writtenSource)
    .sort();
  return Array.from({ length: folds }, (_, fold) => ({
    name: `fold ${fold + 1}`,
    isOut: (row) =>
      row.source === writtenSource
        ? foldOf(row, folds) === fold
        : sources.indexOf(row.source) % folds === fold,
  }));
}

/** Rounds for measuring: each fold of the written tickets, then each public source in turn. */
export function separateRounds(rows: readonly LabelledRow[], folds: number): Round[] {
  const sources = [...new Set(rows.map(({ source }) => source))]
    .filter((name) => name !== writtenSource)
    .sort();
  return [
    ...Array.from({ length: folds }, (_, fold) => ({
      name: `written, fold ${fold + 1}`,
      isOut: (row: LabelledRow) => row.source === writtenSource && foldOf(row, folds) === fold,
    })),
    ...sources.map((source) => ({
      name: `${source} left out`,
      isOut: (row: LabelledRow) => row.source === source,
    })),
  ];
}

/** What models say of the rows that they have not seen. */
export async function crossFit(
  { rows, columns }: VectorisedRows,
  rounds: readonly Round[],
  parameters: Parameters,
  report: (line: string) => void,
): Promise<HeldOut[]> {
  const held: HeldOut[] = [];
  for (const { name, isOut } of rounds) {
    const out = rows.filter(({ row }) => isOut(row));
    if (out.length === 0) continue;
    const fitted = await fitScores(
      rows.filter(({ row }) => !isOut(row)),
      columns,
      parameters,
    );
    for (const { row, facts, vector } of out) held.push({ row, facts, scores: applyScores(fitted, vector) });
    report(`${name}: ${out.length} rows`);
  }
  return held;
}
