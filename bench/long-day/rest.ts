import { setTimeout as wait } from 'node:timers/promises';
import { alignColumns } from '../../scripts/start/table';
import { readProcessor } from './processes';
import { countScripts } from './scripts-at-rest';
import type { UnattendedBrowser } from './unattended-browser';

/** Milliseconds without any input; before them the browser finishes its work and stops idle workers. */
const rest = { before: 40_000, measured: 20_000 };

/** What runs while the browser is idle. */
export interface Rest {
  /** Milliseconds of processor, with no debugger attached; most of it is the browser tidying up its memory. */
  processor: number;
  /** How often any script ran, in the time after. */
  scripts: number;
}

/** Of these processes of pages and workers. */
export async function measureRest(browser: UnattendedBrowser, processes: readonly number[]): Promise<Rest> {
  await wait(rest.before);
  const before = await readProcessor(processes);
  await wait(rest.measured);
  const processor = (await readProcessor(processes)) - before;
  return { processor, scripts: await browser.look(countScripts) };
}

export function describeRest(without: Rest, withIt: Rest): string {
  return alignColumns([
    ['while nobody does anything', 'with the extension', 'without'],
    [
      `processor of pages and worker in ${rest.measured / 1000} s, ms`,
      withIt.processor.toFixed(1),
      without.processor.toFixed(1),
    ],
    ['scripts that ran in 10 s more', String(withIt.scripts), String(without.scripts)],
  ]);
}
