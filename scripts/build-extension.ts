import { build } from 'vite';
import { outputFolder, target } from '../vite.config';

/** `production` goes to dist/; `e2e`, with the tests' sites granted, to dist-e2e/. */
export type BuildMode = 'production' | 'e2e';

/** Builds the whole extension and returns its folder. Rejects with Vite's error where the code does not compile. */
export async function buildExtension(mode: BuildMode): Promise<string> {
  await build({ mode, logLevel: 'warn' });
  await buildContentScript(mode);
  return outputFolder(mode);
}

/**
 * One self-contained classic script, registered for each site that the user allows. A module would need its chunks to
 * be web-accessible, that is, readable by every page.
 */
async function buildContentScript(mode: BuildMode): Promise<void> {
  await build({
    configFile: false,
    mode,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: outputFolder(mode),
      emptyOutDir: false,
      target,
      sourcemap: false,
      lib: {
        entry: 'src/content/content-script.ts',
        formats: ['iife'],
        name: 'triageLens',
        fileName: () => 'content-script.js',
      },
    },
  });
}
