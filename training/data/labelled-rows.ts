import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { TicketLabels } from '../../src/core/severity/ticket-facts';
import { DataError, readJsonLines, readRows } from './read-rows';

/** A ticket that was written for this product: `training/tickets/*.jsonl`. */
export const WrittenTicket = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  trade: v.string(),
  subject: v.string(),
  body: v.string(),
  labels: TicketLabels,
});
export type WrittenTicket = v.InferOutput<typeof WrittenTicket>;

/** Labels of a row of a public set, which is not in the project: `training/labels/*.jsonl`. */
export const PublicLabels = v.strictObject({ file: v.string(), id: v.string(), labels: TicketLabels });
export type PublicLabels = v.InferOutput<typeof PublicLabels>;

/** One labelled ticket, of either kind. */
export interface LabelledRow {
  id: string;
  /** `written`, or the public set's file. */
  source: string;
  /** Tickets of a group (a contrast set) stay together in folds. */
  group: string;
  language: string;
  subject: string;
  body: string;
  labels: TicketLabels;
}

export const writtenSource = 'written';
export const ticketFolder = 'training/tickets';
export const labelFolder = 'training/labels';

/** Rows of every `.jsonl` file of a folder, in the order of their names. Throws `DataError` where one does not fit. */
export async function readFolder<Schema extends v.GenericSchema>(
  folder: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>[]> {
  const rows: v.InferOutput<Schema>[] = [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  for (const name of names) {
    let line = 0;
    for await (const value of readJsonLines(join(folder, name))) {
      line++;
      const parsed = v.safeParse(schema, value);
      if (!parsed.success) {
        throw new DataError(
          `${join(folder, name)}, row ${line}: ${v.getDotPath(parsed.issues[0])} does not fit.`,
        );
      }
      rows.push(parsed.output);
    }
  }
  return rows;
}

/**
 * Everything that trains the shipped model: the written tickets, and the public rows that are labelled.
 *
 * @param directory of the public sets. Throws `DataError` that says which set or row is missing.
 */
export async function readLabelledRows(directory: string): Promise<LabelledRow[]> {
  const written = (await readFolder(ticketFolder, WrittenTicket)).map(fromTicket);
  const labels = await readFolder(labelFolder, PublicLabels);
  const files = [...new Set(labels.map(({ file }) => file))].sort();
  const missing = files.filter((file) => !existsSync(join(directory, `${file}.jsonl.gz`)));
  if (missing.length > 0) {
    throw new DataError(
      `Training needs the public sets ${missing.join(', ')} (each NAME.jsonl.gz) in ${directory}: ${labelFolder} holds their labels, not their texts. Name the folder with --data DIR. The model in models/ works without.`,
    );
  }
  const rows = await Promise.all(files.map((file) => readPublic(directory, file, labels)));
  return [...written, ...rows.flat()];
}

export function fromTicket({ id, lang, subject, body, labels }: WrittenTicket): LabelledRow {
  const group = id.replace(/[a-z]$/, '');
  return { id, source: writtenSource, group, language: lang, subject, body, labels };
}

async function readPublic(
  directory: string,
  file: string,
  labels: readonly PublicLabels[],
): Promise<LabelledRow[]> {
  const texts = new Map((await readRows(join(directory, `${file}.jsonl.gz`))).map((row) => [row.id, row]));
  return labels
    .filter((label) => label.file === file)
    .map(({ id, labels: own }) => {
      const row = texts.get(id);
      if (!row) throw new DataError(`${file} in ${directory} has no row ${id}, which is labelled.`);
      const { subject, body, lang } = row;
      return { id: `${file}/${id}`, source: file, group: id, language: lang, subject, body, labels: own };
    });
}
