import readWorkbook from 'read-excel-file/universal';
import { HistoryError } from '../../core/ticket-file/history-error';
import { fillMerged, unreadFormula } from './sheet-xml';
import { unpackSheets } from './unpack-workbook';

type SheetCell = string | number | boolean | Date | null;
type SheetRows = SheetCell[][];

const rowsPerChunk = 500;
/** Fewer cells are no row of a table but a heading above it. */
const minCells = 2;
/** Day 0 of a workbook; a "date" within the first years is a duration. */
const dayZero = Date.UTC(1899, 11, 30);
const firstDate = Date.UTC(1905, 0, 1);

/**
 * The sheet of a workbook that holds most rows, as CSV text in pieces, without the lines above its table. Merged cells
 * have their value in each row. Throws `HistoryError` if it cannot be read, or where a formula has no value.
 */
export async function* workbookText(file: Blob): AsyncGenerator<string> {
  const xml = await unpackSheets(file);
  const sheets = await readSheets(file);
  const { rows, name } = widest(sheets);
  const source = xml.get(name) ?? (xml.size === 1 ? [...xml.values()][0] : undefined);
  const formula = source && unreadFormula(source);
  if (formula) throw new HistoryError('formula-unread', [formula.row, formula.column]);
  if (source) fillMerged(source, rows);
  const first = rows.findIndex((row) => row.filter((cell) => cell !== null).length >= minCells);
  if (first < 0) throw new HistoryError('no-table');
  for (let start = first; start < rows.length; start += rowsPerChunk) {
    yield rows
      .slice(start, start + rowsPerChunk)
      .map((row) => `${row.map(toCell).join(',')}\n`)
      .join('');
  }
}

async function readSheets(file: Blob): Promise<SheetRows[]> {
  try {
    const sheets = await readWorkbook(await file.arrayBuffer());
    return sheets.map(({ data }) => data as SheetRows);
  } catch (error) {
    if (error instanceof Error) throw new HistoryError('binary');
    throw error;
  }
}

function widest(sheets: readonly SheetRows[]): { rows: SheetRows; name: string } {
  const size = (rows: SheetRows) =>
    rows.filter((row) => row.filter((cell) => cell !== null).length >= minCells).length;
  const best = sheets.reduce((one, rows, i) => (size(rows) > size(sheets[one] ?? []) ? i : one), 0);
  const rows = sheets[best];
  if (!rows) throw new HistoryError('no-table');
  return { rows, name: `xl/worksheets/sheet${best + 1}.xml` };
}

function toCell(cell: SheetCell): string {
  if (cell === null) return '';
  const text = cell instanceof Date ? timeText(cell) : String(cell);
  return `"${text.replaceAll('"', '""')}"`;
}

/** `2024-03-01 09:12:44`, or `25:13:10` of a duration. */
function timeText(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  if (time >= firstDate) return date.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  const seconds = Math.round((time - dayZero) / 1000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
