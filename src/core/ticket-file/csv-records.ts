import papaparse from 'papaparse';
import { columnAt, nameColumns } from './column-names';
import { decideQuoting, parseRows, type Quoting } from './csv-quoting';
import { withoutGuard } from './formula-guards';
import { HistoryError } from './history-error';
import { type Cell, maxRecordLength, type RecordBatch } from './records';
import { swallowedLine } from './swallowed-rows';

const separators = [',', ';', '\t', '|'];
/** Number of characters from which separator and quoting are guessed. */
const sampleLength = 50_000;
/** More uneven rows than this share mean that the file is broken; of fewer rows nothing can be said. */
const maxUneven = 0.1;
const judgedFrom = 10;

/**
 * The rows of a CSV or TSV text whose first row names the columns; the separator is guessed, or told by a first line `sep=;`,
 * and whether the file quotes is decided by what it holds. Columns of one name are one list, those without a name become
 * "Column 3". Throws `HistoryError`.
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<RecordBatch> {
  let table: Table | undefined;
  let quoting: Quoting | undefined;
  let rest = '';
  const parse = (isLast: boolean) => {
    table ??= begin();
    quoting ??= decideQuoting(rest, table.separator, table.columns, isLast);
    const parsed = parseRows(rest, table.separator, quoting ?? 'plain', isLast);
    rest = rest.slice(parsed.meta.cursor);
    if (quoting === 'quoted' && parsed.errors.some(({ code }) => code === 'MissingQuotes')) {
      table.take(parsed.data.slice(0, -1));
      table.refuseOpenCell(parsed.data.at(-1) ?? []);
    }
    const batch = table.take(parsed.data);
    if (rest.length > maxRecordLength) table.refuseOpenCell([]);
    return batch;
  };
  const begin = () => {
    const told = /^sep=(.)\n/.exec(rest);
    rest = rest.slice(told?.[0].length ?? 0);
    const titles = titleLines(rest);
    rest = rest.split('\n').slice(titles).join('\n');
    return new Table(told?.[1] ?? guessSeparator(rest), (told ? 2 : 1) + titles);
  };
  for await (const chunk of chunks) {
    rest += chunk;
    if (rest.length >= sampleLength) yield parse(false);
  }
  yield parse(true);
  table?.finish();
}

/** Reports begin with their name, their date and empty lines before the row of names. */
const maxTitles = 12;
const minNames = 3;

/** Lines above the row that names the columns: of one cell each at most, where the first row of several is wide. */
function titleLines(text: string): number {
  const lines = text.slice(0, sampleLength).split('\n', maxTitles + 1);
  if ((lines[0] ?? '').includes('"')) return 0;
  const counts = separators
    .map((separator) =>
      lines.map((line) => line.split(separator).filter((cell) => cell.trim() !== '').length),
    )
    .sort((one, other) => rowsOf(other) - rowsOf(one));
  if (counts.some(([first = 0]) => first >= minNames)) return 0;
  const [filled = []] = counts;
  const first = filled.findIndex((count) => count >= minNames);
  // A file of one column has prose with commas in it.
  const goesOn = (filled[first + 1] ?? 0) >= minNames;
  return first > 0 && goesOn && filled.slice(0, first).every((count) => count <= 1) ? first : 0;
}

function rowsOf(filled: readonly number[]): number {
  return filled.filter((count) => count >= minNames).length;
}

function guessSeparator(text: string): string {
  const config = { delimitersToGuess: separators, skipEmptyLines: true, preview: 1 };
  return papaparse.parse(text.slice(0, sampleLength), config).meta.delimiter;
}

/** Turns rows of cells into records, and counts. */
class Table {
  private names: readonly string[] | undefined;
  private repeated: ReadonlySet<string> = new Set();
  private records = 0;
  private uneven = 0;
  private firstUneven = 0;

  /** @param line of the file at which the next row begins, 1 for the first */
  constructor(
    readonly separator: string,
    private line: number,
  ) {}

  get columns(): number | undefined {
    return this.names?.length;
  }

  take(rows: readonly string[][]): RecordBatch {
    const batch: RecordBatch = { records: [], uneven: 0 };
    for (const cells of rows) {
      this.takeRow(cells, batch);
      this.line += 1 + cells.reduce((lines, cell) => lines + countLines(cell), 0);
    }
    this.records += batch.records.length;
    this.uneven += batch.uneven;
    return batch;
  }

  private takeRow(cells: readonly string[], batch: RecordBatch): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (!this.names) {
      this.names = nameColumns(cells);
      this.repeated = new Set(this.names.filter((name, i) => this.names?.indexOf(name) !== i));
      return;
    }
    this.requireNoneSwallowed(cells, this.names);
    if (hasLength(cells, this.names.length)) batch.records.push(this.toRecord(this.names, cells));
    else {
      batch.uneven++;
      this.firstUneven ||= this.line;
    }
  }

  /** A stray quotation mark makes one cell of several rows. */
  private requireNoneSwallowed(cells: readonly string[], names: readonly string[]): void {
    cells.forEach((cell, i) => {
      if (!cell.includes('\n')) return;
      if (swallowedLine(cell, cells[0], names.length, this.separator)) {
        const before = cells.slice(0, i).reduce((lines, other) => lines + countLines(other), 0);
        throw new HistoryError('swallowed-rows', [String(this.line + before), columnAt(names, i)]);
      }
    });
  }

  /** @param cells the row with the quotation mark, up to where it was read */
  refuseOpenCell(cells: readonly string[]): never {
    const before = cells.slice(0, -1).reduce((lines, cell) => lines + countLines(cell), 0);
    const place = Math.max(0, cells.length - 1);
    throw new HistoryError('broken-quotes', [String(this.line + before), columnAt(this.names ?? [], place)]);
  }

  finish(): void {
    if (!this.names) throw new HistoryError('empty');
    const all = this.records + this.uneven;
    if (all === 0) throw new HistoryError('header-only');
    if (this.uneven > Math.max(maxUneven * all, all < judgedFrom ? 1 : 0)) {
      throw new HistoryError('uneven-rows', [String(this.uneven), String(all), String(this.firstUneven)]);
    }
  }

  private toRecord(names: readonly string[], cells: readonly string[]): Map<string, Cell> {
    const record = new Map<string, Cell>();
    names.forEach((name, i) => {
      const cell = withoutGuard(cells[i]);
      if (cell.trim() === '') return;
      if (!this.repeated.has(name)) record.set(name, cell);
      else record.set(name, [...new Set([...(record.get(name) ?? []), cell.trim()])]);
    });
    return record;
  }
}

function countLines(cell: string): number {
  let lines = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Some programs end every row with a separator. */
function hasLength(cells: readonly string[], length: number): boolean {
  return cells.length >= length && cells.slice(length).every((cell) => cell.trim() === '');
}
