import type { Manifest } from '../../src/core/model/manifest';

/** Metrics as Markdown tables, one per head: a row per group of tickets, a column per measure. */
export function metricsTables(metrics: Manifest['metrics']): string {
  const heads = [...new Set(Object.keys(metrics).map((key) => key.split('/')[0]))];
  return heads
    .map((head) => {
      const rows = Object.entries(metrics).filter(([key]) => key.split('/')[0] === head);
      const names = [...new Set(rows.flatMap(([, numbers]) => Object.keys(numbers)))];
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        line([head, ...names]),
        `|---|${names.map(() => '---:|').join('')}`,
        ...rows.map(([key, numbers]) =>
          line([key.slice(head.length + 1), ...names.map((name) => format(name, numbers[name]))]),
        ),
      ].join('\n');
    })
    .join('\n\n');
}

function format(name: string, value: number | undefined): string {
  if (value === undefined) return '';
  if (name.endsWith('rows')) return String(value);
  return name === 'ratio' ? value.toFixed(1) : value.toFixed(3);
}
