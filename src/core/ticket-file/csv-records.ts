import papaparse from 'papaparse';
import { nameColumns } from './column-names';
import { HistoryError } from './history-error';
import { longestRecord, type RecordBatch } from './records';

const separators = [',', ';', '\t', '|'];
/** So much is looked at to guess the separator. Characters. */
const sampleLength = 50_000;
/** More uneven rows than this share mean that the file is broken; of fewer rows nothing can be said. */
const mostUneven = 0.1;
const judgedFrom = 10;

/**
 * The rows of a CSV text whose first row names the columns; the separator is guessed, or told by a first line `sep=;`.
 * Same names are numbered ("Name", "Name (2)"), empty ones become "Column 3". Throws `HistoryError`.
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<RecordBatch> {
  const table = new Table();
  let separator: string | undefined;
  let rest = '';
  const parse = (isLast: boolean) => {
    if (separator === undefined) {
      const told = /^sep=(.)\n/.exec(rest);
      rest = rest.slice(told?.[0].length ?? 0);
      separator = told?.[1] ?? guessSeparator(rest);
    }
    const parsed = new papaparse.Parser({ delimiter: separator, newline: '\n' }).parse(rest, 0, !isLast);
    rest = rest.slice(parsed.meta.cursor);
    if (parsed.errors.some(({ code }) => code === 'MissingQuotes'))
      table.refuseQuotes(parsed.data.length - 1);
    const batch = table.take(parsed.data);
    if (rest.length > longestRecord) table.refuseQuotes(0);
    return batch;
  };
  for await (const chunk of chunks) {
    rest += chunk;
    if (separator !== undefined || rest.length >= sampleLength) yield parse(false);
  }
  yield parse(true);
  table.finish();
}

function guessSeparator(text: string): string {
  const config = { delimitersToGuess: separators, skipEmptyLines: true, preview: 1 };
  return papaparse.parse(text.slice(0, sampleLength), config).meta.delimiter;
}

/** Turns rows of cells into records, and counts. */
class Table {
  private names: readonly string[] | undefined;
  /** Rows of the file so far, the names included. */
  private rows = 0;
  private records = 0;
  private uneven = 0;

  take(rows: readonly string[][]): RecordBatch {
    const batch: RecordBatch = { records: [], uneven: 0 };
    for (const cells of rows) {
      this.rows++;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!this.names) this.names = nameColumns(cells);
      else if (hasLength(cells, this.names.length)) batch.records.push(toRecord(this.names, cells));
      else batch.uneven++;
    }
    this.records += batch.records.length;
    this.uneven += batch.uneven;
    return batch;
  }

  /** @param ahead rows that were read since the last that were taken */
  refuseQuotes(ahead: number): never {
    throw new HistoryError('broken-quotes', [String(this.rows + ahead + 1)]);
  }

  finish(): void {
    if (!this.names) throw new HistoryError('empty');
    const all = this.records + this.uneven;
    if (all === 0) throw new HistoryError('header-only');
    if (this.uneven > Math.max(mostUneven * all, all < judgedFrom ? 1 : 0)) {
      throw new HistoryError('uneven-rows', [String(this.uneven), String(all)]);
    }
  }
}

/** Some programs end every row with a separator. */
function hasLength(cells: readonly string[], length: number): boolean {
  return cells.length >= length && cells.slice(length).every((cell) => cell.trim() === '');
}

function toRecord(names: readonly string[], cells: readonly string[]): Map<string, string> {
  return new Map(names.flatMap((name, i) => (cells[i].trim() === '' ? [] : [[name, cells[i]] as const])));
}
