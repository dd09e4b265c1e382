/** Lines up the columns of a table, its first row the heading, with two spaces between them. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell));
    });
  }
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  const [heading = '', ...body] = lines;
  return [heading, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n');
}

/** Cuts a text that is longer than `limit` characters, and shows that it was cut. */
export function shorten(text: string, limit: number): string {
  return lengthOf(text) <= limit
    ? text
    : `${[...text]
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
