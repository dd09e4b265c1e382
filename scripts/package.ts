/** `npm run package`: builds, checks, and writes one store-ready zip per store, and the list of components, to artifacts/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import manifest from '../manifest.json' with { type: 'json' };
import { buildExtension } from './build-extension';
import { createComponentList } from './component-list';
import { readExtension, zipExtension } from './extension-files';
import { findProblems } from './package-checks';

/** Both stores take the same files; the names tell which upload is which. */
const stores = ['chrome', 'edge'];

const files = readExtension(await buildExtension('production'));
const zip = zipExtension(files);
const problems = findProblems(files, zip.length);
if (problems.length > 0) {
  console.error(`Not packaged:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  process.exit(1);
}
mkdirSync('artifacts', { recursive: true });
for (const store of stores) {
  const path = `artifacts/triage-lens-${store}-${manifest.version}.zip`;
  writeFileSync(path, zip);
  console.log(`${path} (${(zip.length / 1_000_000).toFixed(2)} MB)`);
}
const components = `artifacts/triage-lens-${manifest.version}.cdx.json`;
writeFileSync(components, await createComponentList());
console.log(components);
