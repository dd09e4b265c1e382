import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLocalCloud } from '../../cloud/entries/local-cloud';
import { startCloud } from './start-cloud';

it('starts beside another one on the same folder, with tokens that only it knows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-start-'));
  const first = await startLocalCloud(folder, 0);
  const second = await startCloud(folder, Number(new URL(first.url).port), join(folder, 'built'));
  const ask = async (url: string) => {
    const headers = { Authorization: `Bearer ${second.tokens.admin}` };
    return (await fetch(`${url}/v1/stats`, { headers })).status;
  };
  try {
    expect([await ask(second.url), await ask(first.url)]).toEqual([200, 401]);
  } finally {
    await second.close();
    await first.close();
    await rm(folder, { recursive: true });
  }
});
