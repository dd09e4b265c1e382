type Cell = string | number;

/** A table in Markdown: the first column to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(header), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/** With a fixed number of decimals; "–" for what there is not. */
export function fixed(value: number | undefined, digits: number): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** With its sign, for a difference. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A share as a percentage. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${fixed(100 * share, 1)} %`;
}

/** A measured time: two significant digits, as more would differ from run to run. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(2)));
}

/** A picture with what it shows in words, for those who do not see it. */
export function picture(file: string, alt: string): string {
  return `![${alt}](${file})`;
}

/** The command that prints what stands above. */
export function printedBy(command: string): string {
  return `Printed by \`${command}\`.`;
}
