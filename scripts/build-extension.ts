import { build } from 'vite';
import { outputFolder, target } from '../vite.config';
import { buildContentScript } from './build-content';
import { buildWorker } from './build-worker';

/** `production` goes to dist/; `e2e`, with the tests' sites granted, to dist-e2e/. */
export type BuildMode = 'production' | 'e2e';

/** Builds the whole extension and returns its folder. Rejects with Vite's error where the code does not compile. */
export async function buildExtension(mode: BuildMode): Promise<string> {
  await build({ mode, logLevel: 'warn' });
  await buildContentScript(outputFolder(mode), mode, target);
  await buildWorker(outputFolder(mode), mode, target);
  return outputFolder(mode);
}
