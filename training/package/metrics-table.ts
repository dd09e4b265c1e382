import type { Manifest } from '../../src/core/model/manifest';

/** Metrics as a Markdown table: a row per head and set, a column per measure. */
export function metricsTable(metrics: Manifest['metrics']): string {
  const names = [...new Set(Object.values(metrics).flatMap(Object.keys))];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['head / set', ...names]),
    `|---|${names.map(() => '---|').join('')}`,
    ...Object.entries(metrics).map(([key, values]) =>
      row([key, ...names.map((name) => format(values[name]))]),
    ),
  ].join('\n');
}

function format(value: number | undefined): string {
  if (value === undefined) return '';
  return Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : value.toFixed(3);
}
