import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import type { ExtensionFiles } from './extension-files';

const run = promisify(execFile);

const Manifest = v.looseObject({
  version: v.string(),
  permissions: v.array(v.string()),
  optional_host_permissions: v.optional(v.array(v.string()), []),
  content_security_policy: v.optional(v.looseObject({ extension_pages: v.string() })),
});
type Manifest = v.InferOutput<typeof Manifest>;

/** What a version may do that the one before could not, and the other way round, a sentence each. */
export function comparePermissions(now: unknown, before: unknown): string[] {
  if (before === undefined) return ['There is no version before this one: every permission is new.'];
  const [mine, theirs] = [permissionsOf(now), permissionsOf(before)];
  const added = mine.filter((each) => !theirs.includes(each)).map((each) => `New: ${each}.`);
  const gone = theirs.filter((each) => !mine.includes(each)).map((each) => `Gone: ${each}.`);
  const { version } = v.parse(Manifest, before);
  return added.length + gone.length > 0 ? [...added, ...gone] : [`The same as in version ${version}.`];
}

function permissionsOf(manifest: unknown): string[] {
  const { permissions, optional_host_permissions } = v.parse(Manifest, manifest);
  return [...permissions, ...optional_host_permissions.map((each) => `${each} (if the user agrees)`)];
}

/** The manifest of the newest version that has a tag; undefined if there is none, or no history. */
export async function manifestBefore(): Promise<unknown> {
  try {
    const { stdout: tag } = await run('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD~1']);
    const { stdout } = await run('git', ['show', `${tag.trim()}:manifest.json`]);
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** Addresses with a host that stand in the code, each with its files; whether one is asked, a reviewer has to look. */
export function addressesIn(files: ExtensionFiles): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [path, bytes] of files) {
    if (!/\.(js|html|css)$/.test(path)) continue;
    const hosts = strFromU8(bytes).matchAll(/\bhttps?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi);
    for (const host of new Set([...hosts].map(([, each = '']) => each.toLowerCase())))
      found.set(host, [...(found.get(host) ?? []), path]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

const Audit = v.looseObject({
  metadata: v.looseObject({ vulnerabilities: v.record(v.string(), v.number()) }),
});

/** Known weaknesses of the libraries by severity, as the registry has them today; says so where it does not answer. */
export async function readAdvisories(): Promise<string> {
  const asking = run('npm', ['audit', '--omit=dev', '--json', '--package-lock-only'], { timeout: 20_000 });
  // Where it finds something, npm ends with 1 and prints the same.
  const printed = await asking.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
  const audit = v.safeParse(v.pipe(v.string(), v.parseJson(), Audit), printed);
  if (!audit.success) return 'Not checked: the registry did not answer.';
  const { total = 0, ...bySeverity } = audit.output.metadata.vulnerabilities;
  const some = Object.entries(bySeverity).filter(([, count]) => count > 0);
  return total === 0 ? 'None is known today.' : some.map(([name, count]) => `${count} ${name}`).join(', ');
}

export interface Risks {
  manifest: unknown;
  before: unknown;
  files: ExtensionFiles;
  /** CycloneDX as JSON. */
  components: string;
  advisories: string;
}

const Components = v.looseObject({
  components: v.array(v.looseObject({ name: v.string(), version: v.string() })),
});

/** What a reviewer asks of a package first, in Markdown. */
export function describeRisks({ manifest, before, files, components, advisories }: Risks): string {
  const read: Manifest = v.parse(Manifest, manifest);
  const libraries = v.parse(v.pipe(v.string(), v.parseJson(), Components), components).components;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  return `# Risks of Triage Lens ${read.version}

## Permissions

${list(permissionsOf(manifest))}

Beside the version before:

${list(comparePermissions(manifest, before))}

## Content security policy

\`${read.content_security_policy?.extension_pages ?? 'the browser’s own'}\`

## Addresses in the code

None is asked unless PRIVACY.md names it: most stand in notices, or are names of XML.

${list(addressesIn(files).map(([host, paths]) => `${host}: ${paths.join(', ')}`))}

## Libraries

Known weaknesses: ${advisories}

${list(libraries.map(({ name, version }) => `${name} ${version}`))}
`;
}
