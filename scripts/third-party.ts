import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Description = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'unknown'),
});

/** A package whose code is in the extension. */
export interface BundledPackage extends v.InferOutput<typeof Description> {
  /** Its licence in full, with the copyright. */
  text: string;
}

/** The packages that these files of code come from, by name, each once. */
export function findBundledPackages(files: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const file of files) {
    const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/')) ?? [];
    if (folder) folders.add(folder);
  }
  const packages = [...folders].map(describe);
  return [...new Map(packages.map((each) => [`${each.name}@${each.version}`, each])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** What their licences ask to be told beside the code. */
export function createNotices(packages: readonly BundledPackage[]): string {
  const blocks = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  return `Triage Lens contains code and weights of these packages.\n\n${blocks.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const EncoderNotice = v.object({
  name: v.string(),
  version: v.string(),
  origin: v.string(),
  licence: v.literal('Apache-2.0'),
  changes: v.string(),
});

/** The sentence encoder in a model package; its licence asks that origin and changes are told. */
export function describeEncoder(modelFolder: string): BundledPackage {
  const text = readFileSync(join(modelFolder, 'encoder.json'), 'utf8');
  const { name, version, origin, licence, changes } = v.parse(EncoderNotice, JSON.parse(text));
  return {
    name,
    version,
    license: licence,
    text: `${origin}.\nChanged: ${changes}.\n\n${readFileSync('LICENSE', 'utf8').trim()}`,
  };
}

function describe(folder: string): BundledPackage {
  const description = v.parse(Description, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { ...description, text: readLicence(folder, description.license) };
}

function readLicence(folder: string, license: string): string {
  const name = readdirSync(folder).find((file) => /^licen[sc]e(\.|$)/i.test(file));
  if (name) return readFileSync(join(folder, name), 'utf8').trim();
  const readme = join(folder, 'README.md');
  const [, inReadme] =
    /^(licen[sc]e\b.*)/ims.exec(existsSync(readme) ? readFileSync(readme, 'utf8') : '') ?? [];
  if (inReadme && /copyright/i.test(inReadme)) return inReadme.trim();
  // tfjs's packages come without the file; the whole text is ours, too.
  if (license === 'Apache-2.0' && existsSync('LICENSE')) return readFileSync('LICENSE', 'utf8').trim();
  throw new Error(`${folder} has no licence text, so its code cannot be shipped.`);
}
