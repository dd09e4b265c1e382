import { hashText } from '../../src/core/features/hash';
import { type LabelledRow, writtenSource } from '../data/labelled-rows';
import type { Parameters } from '../parameters';
import { applyScores, fitScores } from './fit-scores';
import type { Vectorised, VectorisedRows } from './vectorise';

/** A row with what a model says of it that has seen neither its fold nor its source. */
export interface HeldOut extends Omit<Vectorised, 'vector'> {
  scores: Float32Array;
  /** The round in which it was left out. */
  round: string;
}

/** Rows that are left out together. */
export interface Round {
  name: string;
  isOut(row: LabelledRow): boolean;
}

/** The fold of a written ticket: contrast sets stay together. */
function foldOf({ group }: Pick<LabelledRow, 'group'>, folds: number): number {
  return hashText(group, 31) % folds;
}

/**
 * With each fold of the written tickets some public sources are left out, so that few models give every row an answer
 * that has seen neither its fold nor its source. Stricter than leaving out one source at a time.
 */
export function planRounds(rows: readonly LabelledRow[], folds: number): Round[] {
  const sources = [...new Set(rows.map(({ source }) => source))]
    .filter((name) => name !== writtenSource)
    .sort();
  return Array.from({ length: folds }, (_, fold) => {
    const out = sources.filter((_source, i) => i % folds === fold);
    return {
      name: `without fold ${fold + 1} and ${out.join(', ') || 'no public source'}`,
      isOut: (row) => (row.source === writtenSource ? foldOf(row, folds) === fold : out.includes(row.source)),
    };
  });
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
    for (const { vector, ...read } of out) {
      held.push({ ...read, scores: applyScores(fitted, vector), round: name });
    }
    report(`${name}: ${out.length} rows`);
  }
  return held;
}
