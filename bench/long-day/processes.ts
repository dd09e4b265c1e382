import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { sumPrivate } from '../memory';

/** What a browser's processes use; their private memory is `NaN` on systems other than Linux. */
export interface ProcessUse {
  /** Of the processes that run pages and workers. */
  pageProcesses: readonly number[];
  /** Bytes of all of these. */
  pageBytes: number;
  graphicsBytes: number;
}

export async function readProcesses(context: BrowserContext): Promise<ProcessUse> {
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('This browser cannot be asked about its processes.');
  try {
    const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
    const idsOf = (kind: string) => processInfo.filter(({ type }) => type === kind).map(({ id }) => id);
    return {
      pageProcesses: idsOf('renderer'),
      pageBytes: await sum(idsOf('renderer'), readPrivateBytes),
      graphicsBytes: await sum(idsOf('GPU'), readPrivateBytes),
    };
  } finally {
    await debug.detach();
  }
}

/**
 * Milliseconds of processor that these processes have used since they began, from Linux itself, so that no debugger has to
 * be attached; `NaN` on other systems. A process that has ended counts nothing.
 */
export function readProcessor(processes: readonly number[]): Promise<number> {
  return sum(processes, readProcessorOf);
}

/** With what its threads used that have ended. See proc(5), utime and stime: in hundredths of a second. */
async function readProcessorOf(id: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const line = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 13).reduce((ticks, each) => ticks + Number(each), 0) * 10;
}

async function readPrivateBytes(id: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  return sumPrivate(await readFile(`/proc/${id}/smaps_rollup`, 'utf8'));
}

async function sum<T>(items: readonly T[], read: (item: T) => Promise<number>): Promise<number> {
  return (await Promise.all(items.map(read))).reduce((total, each) => total + each, 0);
}
