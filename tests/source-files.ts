import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Import {
  /** The file that it is written in. */
  from: string;
  /** A file of ours as a path from the root, or the name of a package. */
  to: string;
  isPackage: boolean;
  /** `import type`: gone after compiling. */
  isType: boolean;
}

const sourceFile = /\.(ts|tsx|mjs)$/;
const importStatement =
  /^\s*(?:import|export)\s+(type\s)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Paths of all our files under a folder, from the root, with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

export function sourcesUnder(folder: string): string[] {
  return filesUnder(folder).filter((path) => sourceFile.test(path));
}

/** A test, or what only tests use, by its name. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$|\btest-(support|fakes)\.tsx?$/.test(path);
}

/** What a file imports or re-exports. Paths of ours are completed with the extension that exists among `known`. */
export function importsOf(path: string, known: ReadonlySet<string>): Import[] {
  return [...readFileSync(path, 'utf8').matchAll(importStatement)].map((match) => {
    const name = match[2] ?? match[3] ?? '';
    const isPackage = !name.startsWith('.');
    const to = isPackage ? packageName(name) : complete(join(dirname(path), name), known);
    return { from: path, to, isPackage, isType: match[1] !== undefined };
  });
}

/** Everything that running a file loads, itself included, as a list of imports. */
export function loadedBy(path: string, known: ReadonlySet<string>): Import[] {
  const seen = new Set([path]);
  const loaded: Import[] = [];
  for (const file of seen) {
    if (!known.has(file)) continue;
    for (const found of importsOf(file, known).filter(({ isType }) => !isType)) {
      loaded.push(found);
      if (!found.isPackage) seen.add(found.to);
    }
  }
  return loaded;
}

function packageName(name: string): string {
  const parts = name.split('/');
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
}

function complete(path: string, known: ReadonlySet<string>): string {
  const plain = path.replaceAll('\\', '/').replace(/\?.*$/, '');
  return [plain, `${plain}.ts`, `${plain}.tsx`].find((candidate) => known.has(candidate)) ?? plain;
}
