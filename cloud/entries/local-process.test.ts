import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toLines } from '../http.test-support';
import { teamLabels } from '../retraining/team.test-support';
import { listen, temporaryFolder } from '../store/test-servers.test-support';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let child: ChildProcess | undefined;
beforeEach(async () => {
  files = await temporaryFolder();
});
afterEach(async () => {
  if (child?.kill('SIGKILL')) await once(child, 'exit');
  await files.remove();
});

async function freePort(): Promise<string> {
  const { url, close } = await listen(createServer());
  await close();
  return new URL(url).port;
}

/** As `npm run cloud` does, below a folder of the test; gives what it prints until its tokens are there. */
async function startProcess(port: string): Promise<string> {
  const args = ['--import', import.meta.resolve('tsx'), resolve('cloud/entries/local-process.ts')];
  const env = { ...process.env, TRIAGE_LENS_LABEL_LEVEL: 'redacted', TRIAGE_LENS_TRIAL_PERCENT: '100' };
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

it('labels that come in are learned from and released without anybody starting the jobs', async () => {
  const port = await freePort();
  const printed = await startProcess(port);
  const [, agent] = /agent +(\S+)/.exec(printed) ?? [];
  const url = `http://127.0.0.1:${port}/v1`;
  const labels = teamLabels({ now: Date.now() - 1000 });
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
  const release = () => fetch(`${url}/channels/stable`, { headers: { Authorization: `Bearer ${agent}` } });
  await expect
    .poll(async () => (await release()).text(), { timeout: 40_000, interval: 250 })
    .toContain('"name\\":\\"team\\"');
}, 60_000);
