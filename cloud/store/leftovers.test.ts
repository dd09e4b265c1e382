import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { fileStore, removeLeftovers } from './files';
import { temporaryFolder } from './test-servers.test-support';

const now = Date.parse('2026-11-28T12:00:00Z');

it('what an ended process has left, and tickets of yesterday, are deleted; nothing else is', async () => {
  const files = await temporaryFolder();
  const put = async (name: string, minutesAgo: number) => {
    const path = join(files.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'a ticket that somebody has written');
    const time = new Date(now - minutesAgo * 60_000);
    await utimes(path, time, time);
  };
  await put('.unfinished/old', 61);
  await put('.unfinished/young', 59);
  await put('inbox/zendesk/yesterday.json', 24 * 60 + 1);
  await put('inbox/zendesk/today.json', 24 * 60 - 1);
  await put('raw/day=2026-01-01/01KAAAAAAAAAAAAAAAAAAAAAAA.ndjson', 300 * 24 * 60);
  expect(await removeLeftovers(files.folder, now)).toBe(2);
  expect(await readdir(join(files.folder, '.unfinished'))).toEqual(['young']);
  const names: string[] = [];
  for await (const name of fileStore(files.folder).list('')) names.push(name);
  expect(names).toEqual(['inbox/zendesk/today.json', 'raw/day=2026-01-01/01KAAAAAAAAAAAAAAAAAAAAAAA.ndjson']);
  await files.remove();
});

it('there may be nothing yet', async () => {
  const files = await temporaryFolder();
  expect(await removeLeftovers(join(files.folder, 'nothing'), now)).toBe(0);
  await files.remove();
});
