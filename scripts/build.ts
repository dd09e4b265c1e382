import { parseArgs } from 'node:util';
import { build } from 'vite';
import { outputFolder, target } from '../vite.config';

/** `npm run build` writes the extension to dist/; `-- --mode e2e` the tests' variant to dist-e2e/. */
const { values } = parseArgs({ options: { mode: { type: 'string', default: 'production' } } });

await build({ mode: values.mode, logLevel: 'warn' });
await buildContentScript(values.mode);
console.log(`Built ${outputFolder(values.mode)}/`);

/**
 * One self-contained classic script, registered for each site that the user allows. A module would need its chunks to
 * be web-accessible, that is, readable by every page.
 */
async function buildContentScript(mode: string): Promise<void> {
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
