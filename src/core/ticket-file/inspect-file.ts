import type { Inspection } from './column-plan';
import { ColumnObserver, type ColumnProfile } from './column-profile';
import { guessColumns } from './guess-columns';
import { plainName, tagWords } from './header-words';
import { HistoryError } from './history-error';
import { meaningOf } from './open-states';
import { openRecords, type ReadLimits, usualLimits } from './read-records';
import type { TextChunks } from './text-chunks';

/** More columns than this are not looked at. */
const maxColumns = 500;

/**
 * Looks through a whole file of tickets, in bounded memory, and says what its columns are. What is wrong with the file
 * is thrown here, as `HistoryError`, before anything is kept.
 *
 * @param report is told the characters read so far; what it throws ends the work
 */
export async function inspectFile(
  chunks: TextChunks,
  limits: ReadLimits = usualLimits,
  report: (characters: number) => void | Promise<void> = () => {},
): Promise<Inspection> {
  const columns = new Map<string, ColumnObserver>();
  const counts = { characters: 0, undecodable: 0, rows: 0, uneven: 0 };
  const { format, batches } = await openRecords(counted(chunks, counts), limits);
  for await (const { records, uneven } of batches) {
    counts.rows += records.length;
    counts.uneven += uneven;
    for (const record of records) {
      for (const [name, cell] of record) observerOf(columns, name)?.see(cell);
    }
    await report(counts.characters);
  }
  if (counts.rows === 0) throw new HistoryError('header-only');
  if (columns.size === 1) throw new HistoryError('one-column');
  const profiles = [...columns.values()].map((column) => column.profile());
  const guesses = guessColumns(profiles, counts.rows);
  const statusName = guesses.find(({ use }) => use === 'status')?.name;
  const states = profiles.find(({ name }) => name === statusName)?.values.map(([value]) => value) ?? [];
  const { rows, uneven, undecodable } = counts;
  return {
    format,
    rows,
    uneven,
    undecodable,
    columns: guesses,
    states,
    openStates: states.filter((state) => meaningOf(state) === 'open'),
    unsureStates: states.filter((state) => meaningOf(state) === 'unsure'),
    dayFirst: isDayFirst(profiles),
  };
}

/** Dates of the whole file tell, since one program wrote them all. Undefined if none does, or where they contradict. */
function isDayFirst(profiles: readonly ColumnProfile[]): boolean | undefined {
  const dayFirst = profiles.some((profile) => profile.dayFirst > 0);
  const monthFirst = profiles.some((profile) => profile.monthFirst > 0);
  return dayFirst === monthFirst ? undefined : dayFirst;
}

function observerOf(columns: Map<string, ColumnObserver>, name: string): ColumnObserver | undefined {
  const known = columns.get(name);
  if (known || columns.size >= maxColumns) return known;
  const made = new ColumnObserver(name, tagWords.includes(plainName(name)) ? ' ' : undefined);
  columns.set(name, made);
  return made;
}

async function* counted(
  chunks: TextChunks,
  counts: { characters: number; undecodable: number },
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    counts.characters += chunk.length;
    for (const sign of ['\ufffd', '\u0000']) {
      if (chunk.includes(sign)) counts.undecodable += chunk.split(sign).length - 1;
    }
    yield chunk;
  }
}
