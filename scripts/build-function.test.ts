import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashToken } from '../cloud/caller';
import { agentToken } from '../cloud/http.test-support';
import { changeChannel } from '../cloud/registry/change-channel';
import { channelLog } from '../cloud/registry/channel-log';
import { createSigningKey, openSigningKey } from '../cloud/registry/signing-keys';
import { findLastRun } from '../cloud/retraining/last-run';
import { putLabels, teamLabels } from '../cloud/retraining/team.test-support';
import { fileStore } from '../cloud/store/files';
import { buildFunction } from './build-function';

/** Away from the source tree and its packages, as in the cloud. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-build-'));
});
afterAll(() => rm(folder, { recursive: true }));

const signingKey = createSigningKey();

/** Runs a program in a process of its own, with nothing in its environment but the settings; gives the lines it prints. */
async function run(name: string, code: string): Promise<string[]> {
  const program = join(folder, name);
  await writeFile(program, code);
  const env = {
    TRIAGE_LENS_STORE: `files:${join(folder, 'objects')}`,
    TRIAGE_LENS_AGENT_TOKENS: hashToken(agentToken),
    TRIAGE_LENS_SIGNING_KEYS: signingKey,
    TRIAGE_LENS_LABEL_LEVEL: 'redacted',
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  if (status !== 0) throw new Error(`${printed}${errors}`);
  return printed.trimEnd().split('\n');
}

it('what is built for aws learns from labels, and begins a trial of what an administrator has released before', async () => {
  await mkdir(join(folder, 'aws'), { recursive: true });
  await buildFunction('aws', join(folder, 'aws'));
  const store = fileStore(join(folder, 'objects'));
  const log = channelLog(store);
  // By the later one the profiles are known.
  const [before, now] = [Date.parse('2026-11-16T12:00:00Z'), Date.parse('2026-11-28T12:00:00Z')];
  const first = teamLabels({ labels: 160, seed: 7, days: 20, now: before });
  await putLabels(
    store,
    first.map((label) => ({ ...label, final: label.final === 'travel' ? 'access' : label.final })),
    before,
  );
  await runBuiltJobs(before);
  const bundle = (await findLastRun(store))?.outcome?.bundle;
  if (!bundle) throw new Error('Nothing was learned.');
  expect(await log.read('stable')).toEqual([]);
  const act = { action: 'promote' as const, bundle, percent: 100 };
  const keys = [openSigningKey(signingKey)];
  await changeChannel(log, { channel: 'stable', act, by: 'administrator', now: before, keys });

  await putLabels(store, teamLabels({ labels: 600, now }), now);
  const lines = await runBuiltJobs(now);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ event: 'job', job: 'train', status: 'done' }),
  );
  expect((await log.read('stable')).at(-1)).toMatchObject({
    action: 'promote',
    by: 'job train',
    percent: 20,
  });
}, 120_000);

/** As the schedule would at that moment. */
function runBuiltJobs(now: number): Promise<string[]> {
  return run(
    'jobs.mjs',
    `Date.now = () => ${now};
    const { onSchedule } = await import('./aws/index.mjs');
    await onSchedule({}, { getRemainingTimeInMillis: () => 600_000 });
    process.exit();`,
  );
}
