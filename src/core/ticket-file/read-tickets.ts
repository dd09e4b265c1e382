import { readNumber } from './cell-shapes';
import type { ColumnPlan, ColumnUse } from './column-plan';
import { copyText, splitCell } from './column-profile';
import { readDuration } from './durations';
import type { Role } from './header-words';
import { HistoryError } from './history-error';
import { peopleIn } from './people-columns';
import { openRecords, type ReadLimits, usualLimits } from './read-records';
import type { Cell, FileRecord } from './records';
import type { TextChunks } from './text-chunks';
import { readTime } from './times';

/** A value of a field: text, a number, or tags. */
export type FieldValue = string | number | readonly string[];

/** A closed ticket of a file. Texts are as they stand there: neither cleaned nor redacted. */
export interface FileTicket {
  /** Id from the file, or the number of the row. */
  id: string;
  subject: string;
  description: string;
  /** ISO 8601, where the file's form says which part is the month. */
  created?: string;
  resolved?: string;
  status?: string;
  requester?: string;
  /** Names and addresses of the other columns of people, to be taken out of the texts. */
  people: string[];
  /** Fields that are worth learning, by name of the column; empty ones are missing. */
  fields: Record<string, FieldValue>;
}

/** Rows that gave no ticket, by the reason. */
export interface LeftOut {
  /** Its state says that it is not closed. */
  open: number;
  /** It has no text. */
  empty: number;
  /** A ticket with the same number was there before. */
  repeated: number;
  /** It does not have as many cells as there are columns. */
  uneven: number;
}

export function nothingLeftOut(): LeftOut {
  return { open: 0, empty: 0, repeated: 0, uneven: 0 };
}

/** A longer text is cut: nothing looks so far. */
const maxTextLength = 20_000;
const maxValueLength = 1000;

/**
 * The closed tickets of a file, as its columns were mapped, in batches of a few hundred. Tickets without any text are
 * left out, and the second of two with the same number; `leftOut` counts them. Throws `HistoryError`; stop reading to
 * cancel.
 */
export async function* readTickets(
  chunks: TextChunks,
  plan: ColumnPlan,
  limits: ReadLimits = usualLimits,
  leftOut: LeftOut = nothingLeftOut(),
): AsyncGenerator<FileTicket[]> {
  const named = plan.columns.filter(({ use }) => use !== 'none');
  if (!named.some(({ use }) => use === 'subject' || use === 'description')) {
    throw new HistoryError('no-text-column');
  }
  const columns = new Map<Role, string>();
  for (const { use, name } of named) {
    if (use !== 'field' && use !== 'none' && use !== 'person') columns.set(use, name);
  }
  const people = named.filter(({ use }) => use === 'person').map(({ name }) => name);
  const fields = named.filter(({ use }) => use === 'field');
  const openStates = new Set(plan.openStates);
  const ids = new Set<string>();
  const missing = new Set(columns.values());
  let row = 0;
  const { batches } = await openRecords(chunks, limits);
  for await (const { records, uneven } of batches) {
    leftOut.uneven += uneven;
    const tickets: FileTicket[] = [];
    for (const record of records) {
      row++;
      for (const name of record.keys()) missing.delete(name);
      const ticket = toTicket(record, { columns, fields, people, dayFirst: plan.dayFirst }, row);
      const reason = reasonToLeaveOut(ticket, openStates, ids);
      if (reason) leftOut[reason]++;
      else {
        ids.add(ticket.id);
        tickets.push(ticket);
      }
    }
    if (tickets.length > 0) yield tickets;
  }
  const [unknown] = missing;
  if (unknown !== undefined) throw new HistoryError('unknown-column', [unknown]);
}

function reasonToLeaveOut(
  { id, subject, description, status }: FileTicket,
  openStates: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): keyof LeftOut | undefined {
  if (status !== undefined && openStates.has(status)) return 'open';
  if (subject === '' && description === '') return 'empty';
  return ids.has(id) ? 'repeated' : undefined;
}

interface Uses {
  columns: ReadonlyMap<Role, string>;
  fields: readonly ColumnUse[];
  people: readonly string[];
  dayFirst: boolean | undefined;
}

function toTicket(record: FileRecord, { columns, fields, people, dayFirst }: Uses, row: number): FileTicket {
  const textOf = (role: Role, longest: number) => {
    const cell = record.get(columns.get(role) ?? '') ?? '';
    return copyText((typeof cell === 'string' ? cell : cell.join('\n')).trim().slice(0, longest));
  };
  const orNone = (text: string) => (text === '' ? undefined : text);
  const values: [string, FieldValue][] = [];
  for (const field of fields) {
    const value = toValue(record.get(field.name), field);
    if (value !== undefined) values.push([field.name, value]);
  }
  return {
    id: textOf('id', maxValueLength) || `row ${row}`,
    subject: textOf('subject', maxValueLength),
    description: textOf('description', maxTextLength),
    created: readTime(textOf('created', maxValueLength), dayFirst),
    resolved: readTime(textOf('resolved', maxValueLength), dayFirst),
    status: orNone(textOf('status', maxValueLength)),
    requester: orNone(textOf('requester', maxValueLength)),
    people: [
      ...new Set([columns.get('requester'), ...people].flatMap((name) => peopleOf(record.get(name ?? '')))),
    ],
    fields: Object.fromEntries(values),
  };
}

function peopleOf(cell: Cell | undefined): string[] {
  if (cell === undefined) return [];
  const text = typeof cell === 'string' ? cell : cell.join(';');
  return peopleIn(text.slice(0, maxValueLength)).map(copyText);
}

function toValue(cell: Cell | undefined, { kind, separator = '' }: ColumnUse): FieldValue | undefined {
  if (cell === undefined) return undefined;
  const text = copyText((typeof cell === 'string' ? cell : cell.join(', ')).trim().slice(0, maxValueLength));
  if (kind === 'tags') {
    const tags = typeof cell === 'string' ? splitCell(text, separator) : cell.map(copyText);
    return tags.length > 0 ? tags : undefined;
  }
  if (kind === 'number') {
    const number = readNumber(text) ?? readDuration(text);
    return number !== undefined && number >= 0 ? number : undefined;
  }
  return text === '' ? undefined : text;
}
