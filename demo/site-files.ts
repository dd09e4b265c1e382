import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'site');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Addresses that the page's own script turns into a view. */
export function isPagePath(pathname: string): boolean {
  return /^\/(queue|tickets|tickets-like)\/[^/]+$/.test(pathname);
}

/** Reads a file of `site/`; `undefined` for anything that does not lie there. */
export async function findSiteFile(
  pathname: string,
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const name = pathname.slice(1);
  const type = types[path.extname(name)];
  // Only names that the folder itself lists, so that no path can lead out of it.
  const names = await readdir(folder, { recursive: true });
  if (!type || !names.includes(path.normalize(name))) return undefined;
  return { type, bytes: await readFile(path.join(folder, name)) };
}
