/** With fewer columns a line of a text may well have as many separators as a row. */
const minColumns = 3;
const surelyFrom = 5;

/**
 * Whether a cell of several lines holds rows of the table: a quotation mark that was none has made one cell of them. Its inner
 * lines then have as many separators as a row, and begin as rows do.
 *
 * @param first the first cell of the row that holds it
 */
export function swallowedLine(cell: string, first: string, columns: number, separator: string): boolean {
  if (columns < minColumns) return false;
  const shape = shapeOf(first);
  const lines = cell.split('\n').slice(1);
  // A row that begins as rows do, with a quotation mark of its own: the mark before it was none.
  const isBegun = (line: string) =>
    line.includes(`${separator}"`) && shapeOf(line.split(separator)[0] ?? '') === shape;
  if (isKey(shape) && lines.some(isBegun)) return true;
  const inner = lines.slice(0, -1);
  const rows = inner.filter((line) => line.split(separator).length === columns);
  if (rows.length === 0) return false;
  const alike = rows.filter((line) => shapeOf(line.split(separator)[0] ?? '') === shape);
  if (isKey(shape)) return alike.length > 0;
  return columns >= surelyFrom && rows.length === inner.length;
}

/** "HD-100" and "HD-2345" have one shape. */
function shapeOf(cell: string): string {
  return cell
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a');
}

function isKey(shape: string): boolean {
  return /9/.test(shape) && shape.length <= 12 && !/\s/.test(shape);
}
