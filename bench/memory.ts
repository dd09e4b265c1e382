import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';

/**
 * Private memory of the biggest of the browser's page processes, in bytes. Undefined on systems other than Linux.
 */
export async function largestPageMemory(context: BrowserContext): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) return undefined;
  try {
    const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    return Math.max(...(await Promise.all(pages.map(({ id }) => readPrivateBytes(id)))));
  } finally {
    await debug.detach();
  }
}

async function readPrivateBytes(id: number): Promise<number> {
  return sumPrivate(await readFile(`/proc/${id}/smaps_rollup`, 'utf8'));
}

/** The sum of the lines `Private_Clean` and `Private_Dirty` of a process's memory map, in bytes. */
export function sumPrivate(rollup: string): number {
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].map(([, size]) =>
    Number(size),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
}
