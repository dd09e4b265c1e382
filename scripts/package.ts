/**
 * `npm run package`: builds, checks, and writes to artifacts/ one store-ready zip per store, of what it was made (SLSA, not
 * signed), the list of components, and what a reviewer asks first: permissions, policy, addresses and libraries. Prints how the
 * permissions differ from the version before.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import manifest from '../manifest.json' with { type: 'json' };
import { buildExtension } from './build-extension';
import { createComponentList } from './component-list';
import { readExtension, zipExtension } from './extension-files';
import { findProblems } from './package-checks';
import { describeProvenance, readSource } from './provenance';
import { comparePermissions, describeRisks, manifestBefore, readAdvisories } from './risk-report';

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
const names = stores.map((store) => `triage-lens-${store}-${manifest.version}.zip`);
for (const name of names) {
  writeFileSync(`artifacts/${name}`, zip);
  console.log(`artifacts/${name} (${(zip.length / 1_000_000).toFixed(2)} MB)`);
}
const provenance = `artifacts/triage-lens-${manifest.version}.intoto.json`;
const packages = names.map((name) => [name, zip] as const);
writeFileSync(provenance, describeProvenance(packages, await readSource()));
console.log(`${provenance} (not signed)`);
const components = `artifacts/triage-lens-${manifest.version}.cdx.json`;
const list = await createComponentList();
writeFileSync(components, list);
console.log(components);
const risks = `artifacts/triage-lens-${manifest.version}-risks.md`;
const [before, advisories] = [await manifestBefore(), await readAdvisories()];
writeFileSync(risks, describeRisks({ manifest, before, files, components: list, advisories }));
console.log(risks);
console.log(`Permissions: ${comparePermissions(manifest, before).join(' ')}`);
console.log(`Known weaknesses of the libraries: ${advisories}`);
