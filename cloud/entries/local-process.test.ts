import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashToken } from '../caller';
import { createCloud } from '../cloud-from-environment';
import { toLines } from '../http.test-support';
import { jobsByHand } from '../jobs/jobs';
import { changeChannel } from '../registry/change-channel';
import { channelLog } from '../registry/channel-log';
import { findLastRun } from '../retraining/last-run';
import { putLabels, teamLabels } from '../retraining/team.test-support';
import { listen, temporaryFolder } from '../store/test-servers.test-support';
import { localServices } from './local-services';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let child: ChildProcess | undefined;
beforeEach(async () => {
  files = await temporaryFolder();
});
afterEach(async () => {
  if (child?.kill('SIGKILL')) await once(child, 'exit');
  await files.remove();
  vi.unstubAllEnvs();
});

async function freePort(): Promise<string> {
  const { url, close } = await listen(createServer());
  await close();
  return new URL(url).port;
}

/** As `npm run cloud` does, below a folder of the test; gives what it prints until its tokens are there. */
async function startProcess(port: string): Promise<string> {
  const args = ['--import', import.meta.resolve('tsx'), resolve('cloud/entries/local-process.ts')];
  const env = {
    ...process.env,
    TRIAGE_LENS_LABEL_LEVEL: 'redacted',
    TRIAGE_LENS_TRIAL_PERCENT: '100',
    TRIAGE_LENS_JOBS_AFTER_LABELS: '400',
  };
  child = spawn(process.execPath, [...args, '--port', port], {
    cwd: files.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += chunk;
    if (printed.includes('For new ones')) break;
  }
  return printed;
}

/**
 * Twelve days ago: the team, that is known since then, has taught a head that calls travel access, and an administrator has
 * released it. Gives the version of that head.
 */
async function releaseBefore(agent: string): Promise<string> {
  vi.stubEnv('TRIAGE_LENS_LABEL_LEVEL', 'redacted');
  const { services } = await localServices(join(files.folder, '.data/cloud'));
  const now = Date.now() - 12 * 86_400_000;
  const token = hashToken(agent).slice(0, 8);
  const labels = teamLabels({ labels: 160, seed: 7, days: 20, now, token });
  await putLabels(
    services.store,
    labels.map((label) => ({ ...label, final: label.final === 'travel' ? 'access' : label.final })),
    now,
  );
  await createCloud({ ...services, now: () => now }).work.onSchedule(now + 600_000, jobsByHand);
  const bundle = (await findLastRun(services.store))?.outcome?.bundle;
  if (!bundle) throw new Error('Nothing was learned.');
  const act = { action: 'promote' as const, bundle, percent: 100 };
  const keys = services.configuration.signingKeys;
  await changeChannel(channelLog(services.store), { channel: 'stable', act, by: 'administrator', now, keys });
  return bundle.version;
}

it('labels that come in are learned from and released without anybody starting the jobs', async () => {
  const port = await freePort();
  const [, agent = ''] = /agent +(\S+)/.exec(await startProcess(port)) ?? [];
  const url = `http://127.0.0.1:${port}/v1`;
  const release = async () => {
    const answer = await fetch(`${url}/channels/stable`, { headers: { Authorization: `Bearer ${agent}` } });
    return /"name\\":\\"team\\",\\"version\\":\\"([^"\\]+)/.exec(await answer.text())?.[1];
  };
  const first = await releaseBefore(agent);
  expect(await release()).toBe(first);
  // How they came is noted by the cloud, not sent.
  const labels = teamLabels({ now: Date.now() - 1000 }).map(({ taken: _, ...label }) => label);
  for (let from = 0; from < labels.length; from += 25) {
    const answer = await fetch(`${url}/labels`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${agent}`,
        'Content-Type': 'application/x-ndjson',
        'Idempotency-Key': ulid(),
      },
      body: toLines(labels.slice(from, from + 25)),
    });
    expect(await answer.json()).toMatchObject({ accepted: 25 });
  }
  await expect
    .poll(async () => (await release()) ?? first, { timeout: 40_000, interval: 250 })
    .not.toBe(first);
}, 90_000);
