import papaparse from 'papaparse';

/** Whether the program that wrote a file puts cells in quotation marks, or uses the mark as a letter like others. */
export type Quoting = 'quoted' | 'plain';

/** Characters at the end of a piece that may belong to a cell of the next one. */
const maxOpenCellLength = 20_000;

/** Rows of a text by one way of reading it; without the last one where that may not be complete. */
export function parseRows(text: string, separator: string, quoting: Quoting, isLast: boolean) {
  const config = { delimiter: separator, newline: '\n' as const, fastMode: quoting === 'plain' };
  return new papaparse.Parser(config).parse(text, 0, !isLast);
}

/**
 * How a text is quoted, decided by which way of reading it gives a table; undefined if no cell begins with a quotation
 * mark. `columns` is their number. Read as letters, the marks must leave every row complete, and a mark that is never
 * closed must not stand in the last column, where a text of several lines may have been cut off.
 */
export function decideQuoting(
  text: string,
  separator: string,
  columns: number | undefined,
  isLast: boolean,
): Quoting | undefined {
  const isOpened = text.startsWith('"') || text.includes('\n"') || text.includes(`${separator}"`);
  if (!isOpened) return undefined;
  const quoted = parseRows(text, separator, 'quoted', isLast);
  const plain = parseRows(text, separator, 'plain', isLast);
  const width = columns ?? (plain.data[0] ?? []).length;
  const isUnclosed = isLast
    ? quoted.errors.some(({ code }) => code === 'MissingQuotes')
    : text.length - quoted.meta.cursor > maxOpenCellLength;
  const quotedOdd = countOdd(quoted.data, columns ?? (quoted.data[0] ?? []).length);
  const plainOdd = countOdd(plain.data, width);
  const hasLines = quoted.data.some((row) => row.some((cell) => cell.includes('\n')));
  const isClean = !isUnclosed && quotedOdd === 0 && quoted.errors.length === 0;
  if (isClean && (!hasLines || wrapsCells(plain.data))) return 'quoted';
  if (plainOdd === 0) {
    return isUnclosed && separator !== '\t' && endsOpen(plain.data) ? 'quoted' : 'plain';
  }
  return isClean || quotedOdd <= plainOdd ? 'quoted' : 'plain';
}

/** Rows that do not have as many cells as there are columns; empty cells behind them do not count. */
function countOdd(rows: readonly string[][], width: number): number {
  return rows.filter(
    (row) =>
      row.some((cell) => cell.trim() !== '') &&
      (row.length < width || row.slice(width).some((cell) => cell.trim() !== '')),
  ).length;
}

/** Whole cells between marks, more than such as only begin with one: the program quotes, and some texts have several lines. */
function wrapsCells(rows: readonly string[][]): boolean {
  let wrapped = 0;
  let begun = 0;
  for (const cell of rows.flat()) {
    if (!cell.startsWith('"')) continue;
    if (cell.length > 1 && cell.endsWith('"')) wrapped++;
    else begun++;
  }
  return wrapped > begun;
}

/** The last cell of a row begins with a mark that its end lacks. */
function endsOpen(rows: readonly string[][]): boolean {
  return rows.some((row) => /^"[^"]*$/.test(row.at(-1) ?? ''));
}
