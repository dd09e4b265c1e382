/** A formula whose result is not in the file: `<c r="B7"><f>…</f></c>`. */
const UNREAD =
  /<c r="([A-Z]{1,3})(\d{1,7})"[^>]{0,200}><f(?:\s[^>]{0,500})?(?:\/>|>[^<]{0,10000}<\/f>)(?:<v\s?\/>|<v><\/v>)?<\/c>/;
const MERGED = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** The first cell of a sheet whose formula was saved without its result. */
export function unreadFormula(xml: string): { row: string; column: string } | undefined {
  const found = UNREAD.exec(xml);
  return found ? { row: found[2] ?? '', column: found[1] ?? '' } : undefined;
}

/** Writes the value of merged cells into each of them: a workbook keeps it in the first one alone. */
export function fillMerged<Cell>(xml: string, rows: (Cell | null)[][]): void {
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(MERGED)) {
    const value = rows[Number(top) - 1]?.[columnOf(left)] ?? null;
    // Across columns it is a heading; down rows it belongs to each row.
    if (value === null || columnOf(right) !== columnOf(left)) continue;
    for (let row = Number(top); row < Math.min(Number(bottom), rows.length); row++) {
      const cells = rows[row];
      if (cells) cells[columnOf(left)] = value;
    }
  }
}

/** "A" is 0, "AB" is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
