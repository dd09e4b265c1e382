import { readFileSync } from 'node:fs';
import manifest from '../../manifest.json' with { type: 'json' };
import { browsers, type ExtensionIds, type ManagedBrowser, unknownIds } from './browsers';
import { examplePolicy } from './example-policy';
import { createAdml, createAdmx } from './group-policy';
import { createPolicies } from './json-policies';
import { createManagedSchema } from './managed-schema';
import { createMobileConfig } from './mobile-config';
import { createPolicyTable } from './policy-table';
import { createApplyScript, createDetectScript, createRemoveScript } from './power-shell';
import { createRegistryFile, createRegistryValues } from './registry';
import { createUpdateManifest } from './update-manifest';

const tablePage = 'docs/enterprise/POLICIES.md';
const [start, end] = [
  '<!-- policy table, written by npm run enterprise -->',
  '<!-- end of the policy table -->',
];

/** Every file of the project that follows from the policy's schema, by path. A test compares them. */
export function createProjectFiles(): ReadonlyMap<string, string> {
  const kit = [...createKit(unknownIds)].map(
    ([path, content]) => [`docs/enterprise/${path}`, content] as const,
  );
  return new Map([
    [manifest.storage.managed_schema, toJson(createManagedSchema())],
    [tablePage, withTable(readFileSync(tablePage, 'utf8'))],
    ...kit,
  ]);
}

/** What an administrator deploys, by path below the kit's folder. */
export function createKit(ids: ExtensionIds): ReadonlyMap<string, string> {
  return new Map([
    ...browsers.flatMap((browser) => filesFor(browser, ids[browser.short])),
    ['windows/triage-lens.admx', createAdmx(ids)],
    ['windows/en-US/triage-lens.adml', createAdml(ids)],
    ['self-hosted/update.xml', createUpdateManifest(ids.chrome)],
  ]);
}

function filesFor(browser: ManagedBrowser, id: string): [string, string][] {
  const { short, registry } = browser;
  const values = createRegistryValues(browser, id, examplePolicy);
  const keys = [`${registry}\\ExtensionSettings\\${id}`, `${registry}\\3rdparty\\extensions\\${id}`];
  return [
    [`linux/${short}.json`, toJson(createPolicies(browser, id, examplePolicy))],
    [`macos/${short}.mobileconfig`, createMobileConfig(browser, id, examplePolicy)],
    [`windows/${short}.reg`, createRegistryFile(values)],
    [`intune/${short}-detect.ps1`, createDetectScript(values)],
    [`intune/${short}-apply.ps1`, createApplyScript(values)],
    [`intune/${short}-remove.ps1`, createRemoveScript(keys)],
  ];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function withTable(page: string): string {
  const [before, after] = [page.split(start)[0], page.split(end)[1]];
  if (before === undefined || after === undefined)
    throw new Error(`${tablePage} has no place for the table.`);
  return `${before}${start}\n\n${createPolicyTable()}\n\n${end}${after}`;
}
