import type { ColumnGuess } from '../ticket-file/column-plan';
import { inspectFile } from '../ticket-file/inspect-file';

/** A file of the given text, cut into chunks of so many characters. */
export async function* chunksOf(text: string, length = 1000): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

const topics = ['printer', 'password', 'invoice', 'laptop'];
const places = ['Berlin', 'Lyon', 'Porto', 'Oslo', 'Turin'];

/** Columns of a desk by what they hold; the names are the caller's. */
export const deskCells = {
  id: (i: number) => `T-${1000 + i}`,
  subject: (i: number) => `My ${topics[i % 4]} fails again in room ${i}`,
  description: (i: number) =>
    `Hello, since Monday the ${topics[i % 4]} in ${places[i % 5]}, room ${i}, does "nothing" at all; what now?\nThanks, ${i}`,
  created: (i: number) => `2024-03-${String(1 + (i % 28)).padStart(2, '0')} 10:15`,
  resolved: (i: number) => `2024-04-${String(1 + (i % 28)).padStart(2, '0')} 16:40`,
  status: (i: number) => (i % 10 === 0 ? 'Open' : 'Closed'),
  requester: (i: number) => `person${i % 37}@example.org`,
  topic: (i: number) => topics[i % 4],
  priority: (i: number) => ['low', 'normal', 'high'][i % 3],
  hours: (i: number) => `${(i * 7) % 40},5`,
  tags: (i: number) => [topics[i % 4], places[i % 5], i % 3 ? 'vip' : ''].filter(Boolean).join(', '),
  constant: () => 'EMEA',
  counter: (i: number) => String(90_000 + i * 3),
} satisfies Record<string, (i: number) => string>;

export type DeskColumns = Partial<Record<keyof typeof deskCells, string>>;

/** A CSV file with the columns that are named, of so many tickets. */
export function deskFile(columns: DeskColumns, rows = 100, separator = ','): string {
  const kinds = Object.keys(columns) as (keyof typeof deskCells)[];
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = [kinds.map((kind) => quote(columns[kind] ?? ''))];
  for (let i = 0; i < rows; i++) lines.push(kinds.map((kind) => quote(deskCells[kind](i))));
  return lines.map((line) => line.join(separator)).join('\r\n');
}

/** What a file's columns are taken for, by name. */
export async function guessesOf(text: string): Promise<Record<string, ColumnGuess>> {
  const { columns } = await inspectFile(chunksOf(text));
  return Object.fromEntries(columns.map((column) => [column.name, column]));
}
