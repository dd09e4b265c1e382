import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The files of a built extension, by path relative to its folder, with forward slashes. */
export type ExtensionFiles = ReadonlyMap<string, Uint8Array>;

/** Reads a folder whole, in the order of the paths. */
export function readExtension(folder: string): ExtensionFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), path] as const);
  return new Map(
    named
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, path]) => [name, new Uint8Array(readFileSync(path))]),
  );
}

/** Zips them so that the same files give the same bytes, on any day and in any time zone. */
export function zipExtension(files: ExtensionFiles): Uint8Array {
  // Zip stores local time, so the date is made from local parts.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}
