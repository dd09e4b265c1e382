import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { DataError, readJsonLines } from '../data/read-rows';
import { dropRareValues } from '../evaluate/select-rows';
import type { ReportSet } from './sets';

const Ticket = v.looseObject({ split: v.nullish(v.string(), '') });

/** A row of a set as it stands in its file, with the value of the field in question. */
export interface LabelledRow {
  value: string;
  ticket: Record<string, unknown>;
}

/** The rows that have the field, in the file's order. */
export async function readLabelledRows(path: string, field: string): Promise<LabelledRow[]> {
  const rows: LabelledRow[] = [];
  for await (const line of readJsonLines(path)) {
    const parsed = v.safeParse(Ticket, line);
    if (!parsed.success) throw new DataError(`${path} holds something that is not a ticket.`);
    const value = parsed.output[field];
    if (value === undefined || value === null || value === '') continue;
    rows.push({ value: String(value), ticket: parsed.output });
  }
  return rows;
}

/** Train and test rows of a set after all that it leaves out. */
export function splitRows(rows: readonly LabelledRow[], set: ReportSet): [LabelledRow[], LabelledRow[]] {
  const of = (splits: string) =>
    rows.filter(
      ({ value, ticket }) => splits.split(',').includes(String(ticket.split)) && value !== set.without,
    );
  return dropRareValues(of(set.trainSplits), of(set.testSplits), set.fewest ?? 1);
}

/** Writes rows as JSON Lines and returns the path, so that the learner and the peers read the very same file. */
export async function writeRows(path: string, rows: readonly LabelledRow[]): Promise<string> {
  await writeFile(path, rows.map(({ ticket }) => `${JSON.stringify(ticket)}\n`).join(''));
  return path;
}
