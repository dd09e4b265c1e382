import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withWorkFolder } from './work-folder';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'work-folder-test-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

async function leaveFolder(pid: number): Promise<string> {
  const folder = await mkdtemp(join(place, `triage-lens-lake-${pid}-`));
  await writeFile(join(folder, 'window-0000.ndjson'), 'a text');
  return folder;
}

it('removes what killed processes have left, and nothing that is in use', async () => {
  // No system has so many processes.
  const killed = await leaveFolder(2 ** 30);
  const ofSameNumber = await leaveFolder(process.pid);
  const ofOther = await leaveFolder(process.ppid);
  await withWorkFolder(async (outer) => {
    await withWorkFolder(async (inner) => {
      expect([outer, inner].map(existsSync)).toEqual([true, true]);
    });
    expect([killed, ofSameNumber, ofOther, outer].map(existsSync)).toEqual([false, false, true, true]);
  });
});

it('leaves nothing behind where the work fails', async () => {
  let used = '';
  const failing = withWorkFolder(async (folder) => {
    used = folder;
    throw new Error('no space');
  });
  await expect(failing).rejects.toThrow('no space');
  expect(existsSync(used)).toBe(false);
});
