import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildScripts } from './build-scripts';

const file = 'service-worker.js';

/**
 * Builds the service worker as one classic script. Browsers keep what they have compiled of such a script, and compile a
 * module anew at each start of the worker: some 20 of 80 milliseconds of computing.
 */
export async function buildWorker(outDir: string, mode: string, target: string): Promise<void> {
  await buildScripts(outDir, mode, target, {
    lib: {
      entry: 'src/background/service-worker.ts',
      formats: ['iife'],
      name: 'tl',
      fileName: () => file,
    },
  });
  const path = join(outDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, background: { service_worker: file } }, null, 2));
}
