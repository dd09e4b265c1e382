import { writtenSource } from '../data/labelled-rows';
import { type Measured, type Metrics, measureAll } from './measure-model';

/** Fewer tickets of a language or source say nothing. */
const minRows = 40;

/** Every number of every head: all written tickets, all public rows, then each language of the written and each source. */
export function measureGroups(answered: readonly Measured[]): Metrics {
  const written = answered.filter(({ row }) => row.source === writtenSource);
  const open = answered.filter(({ row }) => row.source !== writtenSource);
  const groups: [string, readonly Measured[]][] = [
    ['written', written],
    ['public', open],
    ...groupBy(written, ({ row }) => `written ${row.language}`),
    ...groupBy(open, ({ row }) => row.source),
  ];
  return Object.assign(
    {},
    ...groups
      .filter(([, group]) => group.length >= minRows)
      .map(([name, group]) => prefixed(name, measureAll(group))),
  );
}

function groupBy(rows: readonly Measured[], name: (row: Measured) => string): [string, Measured[]][] {
  const groups = new Map<string, Measured[]>();
  for (const row of rows) groups.set(name(row), [...(groups.get(name(row)) ?? []), row]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function prefixed(name: string, metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([head, numbers]) => [`${head}/${name}`, numbers]));
}
