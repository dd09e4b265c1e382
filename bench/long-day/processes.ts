import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { sumPrivate } from '../memory';

/** What a browser's processes use; memory that they share with nobody, `NaN` on systems other than Linux. */
export interface ProcessUse {
  /** Bytes of all processes that run pages and workers. */
  pageBytes: number;
  /** Milliseconds of processor that these have used since they began. */
  pageProcessor: number;
  graphicsBytes: number;
}

export async function readProcesses(context: BrowserContext): Promise<ProcessUse> {
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('This browser cannot be asked about its processes.');
  try {
    const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    const graphics = processInfo.filter(({ type }) => type === 'GPU');
    return {
      pageBytes: await sumBytes(pages),
      pageProcessor: pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
      graphicsBytes: await sumBytes(graphics),
    };
  } finally {
    await debug.detach();
  }
}

async function sumBytes(processes: readonly { id: number }[]): Promise<number> {
  const bytes = await Promise.all(processes.map(({ id }) => readPrivateBytes(id)));
  return bytes.reduce((sum, each) => sum + each, 0);
}

async function readPrivateBytes(id: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  return sumPrivate(await readFile(`/proc/${id}/smaps_rollup`, 'utf8'));
}
