import { setTimeout as wait } from 'node:timers/promises';
import { alignColumns } from '../../scripts/start/table';
import { readProcessor } from './processes';

/** Milliseconds in which nobody does anything; before it the browser ends what was begun and puts its workers to sleep. */
const rest = { before: 40_000, measured: 20_000 };

/** Milliseconds of processor that these processes use while nobody does anything and no debugger is attached. */
export async function measureRest(processes: readonly number[]): Promise<number> {
  await wait(rest.before);
  const before = await readProcessor(processes);
  await wait(rest.measured);
  return (await readProcessor(processes)) - before;
}

export function describeRest(without: number, withIt: number): string {
  return alignColumns([
    [`milliseconds of processor in ${rest.measured / 1000} s of rest`, 'with the extension', 'without'],
    ['processes of pages and worker', withIt.toFixed(1), without.toFixed(1)],
  ]);
}
