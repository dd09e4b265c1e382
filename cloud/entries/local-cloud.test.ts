import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../store/test-servers.test-support';
import { startLocalCloud } from './local-cloud';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  files = await temporaryFolder();
});
afterEach(() => files.remove());

it('makes tokens on its first run, keeps only their hashes, and knows them on the next', async () => {
  const first = await startLocalCloud(files.folder, 0);
  const token = first.made?.admin ?? '';
  await first.close();
  const second = await startLocalCloud(files.folder, 0);
  const response = await fetch(`${second.url}/v1/stats`, { headers: { Authorization: `Bearer ${token}` } });
  await second.close();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect([response.status, second.made]).toEqual([200, undefined]);
  expect(await readFile(join(files.folder, 'tokens.json'), 'utf8')).not.toContain(token);
  expect(await readFile(join(files.folder, 'log.jsonl'), 'utf8')).not.toContain(token);
  expect(second.publicKey).toBe(first.publicKey);
});

it('fails where the port is taken, before it makes anything', async () => {
  const first = await startLocalCloud(files.folder, 0);
  const other = join(files.folder, 'other');
  await expect(startLocalCloud(other, Number(new URL(first.url).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await first.close();
  await expect(readFile(join(other, 'tokens.json'))).rejects.toMatchObject({ code: 'ENOENT' });
});
