import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './launch';

/** A copy of the built extension that may be damaged; removed again when `use` has ended. */
export async function withCopyOfExtension(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-copy-'));
  try {
    await cp(builtExtension, folder, { recursive: true });
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
