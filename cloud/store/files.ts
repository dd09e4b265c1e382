import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { checkName, checkPrefix, type Store, withErrors } from './store';

/** Files that are being written; its name begins with a dot, which no object's name may. */
const unfinished = '.unfinished';

/** Keeps objects as files below a folder, which it makes. For one machine; several processes may share it. */
export function fileStore(folder: string): Store {
  return {
    async putIfAbsent(name, bytes) {
      const path = join(folder, checkName(name));
      return withErrors('keep', name, () => putFile(folder, path, bytes));
    },
    async get(name) {
      const path = join(folder, checkName(name));
      return withErrors('read', name, () => readIfThere(path));
    },
    async *list(prefix) {
      const first = posix.dirname(`${checkPrefix(prefix)}x`);
      const names = await withErrors('list', prefix, () => namesBelow(folder, first));
      yield* names.filter((name) => name.startsWith(prefix)).sort();
    },
    async delete(name) {
      const path = join(folder, checkName(name));
      await withErrors('delete', name, () => unlinkIfThere(path));
    },
  };
}

/** A hard link appears whole or not at all, and never replaces what is there; a rename would. */
async function putFile(folder: string, path: string, bytes: Uint8Array): Promise<'stored' | 'exists'> {
  const draft = join(folder, unfinished, randomUUID());
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await writeThrough(draft, bytes);
    await link(draft, path);
    await syncFolder(dirname(path));
    return 'stored';
  } catch (error) {
    if (isCode(error, 'EEXIST')) return 'exists';
    throw error;
  } finally {
    await unlinkIfThere(draft);
  }
}

/** Makes the new name survive a power failure. Not every system can sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Age in milliseconds after which a draft is abandoned: its process has ended. */
const oldDraft = 3_600_000;
/** A ticket that was put below `inbox/` has been enriched long before. */
const oldTicket = 86_400_000;

/**
 * Deletes what ended processes have left unfinished in the folder of a store, and tickets of yesterday below `inbox/`, as the
 * clouds' own rules do; to be called at start and from time to time. What was finished is linked under its own name, and stays.
 * Returns how many files it were. Rejects if the folder cannot be read.
 */
export async function removeLeftovers(folder: string, now: number): Promise<number> {
  const drafts = await removeOlder(join(folder, unfinished), now - oldDraft);
  return drafts + (await removeOlder(join(folder, 'inbox'), now - oldTicket));
}

async function removeOlder(folder: string, time: number): Promise<number> {
  let removed = 0;
  for (const name of await namesBelow(folder, '')) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs > time) continue;
    await unlinkIfThere(path);
    removed += 1;
  }
  return removed;
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'ENOTDIR')) throw error;
  });
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR') || isCode(error, 'EISDIR')) return undefined;
    throw error;
  }
}

/** Names of all objects in a folder of the store and below. */
async function namesBelow(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const names = visible.map(async (entry) => {
    const name = posix.join(below, entry.name);
    return entry.isDirectory() ? namesBelow(folder, name) : [name];
  });
  return (await Promise.all(names)).flat();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
