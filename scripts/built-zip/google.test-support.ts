import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { listen } from '../../cloud/store/test-servers.test-support';
import { type BuiltHost, Program } from './built-host.test-support';

const framework = 'node_modules/@google-cloud/functions-framework/build/src/main.js';

/** Google's Functions Framework, its own command, once for each of the three functions. */
export async function openGoogle(folder: string, settings: Record<string, string>): Promise<BuiltHost> {
  await installPackages(folder);
  const start = (target: string) => startFunction(folder, target, settings);
  const [requests, events, records] = await Promise.all([
    start('triage-lens'),
    start('triage-lens-event'),
    start('triage-lens-records'),
  ]);
  return {
    async request(method, path, sent) {
      const answer = await fetch(`${requests.url}${path}`, { method, ...sent });
      return { status: answer.status, text: await answer.text() };
    },
    async deliver(texts) {
      const again: number[] = [];
      for (const [i, text] of texts.entries()) {
        const message = { messageId: `${i}`, data: Buffer.from(text).toString('base64') };
        if ((await records.send(published, { message })) >= 300) again.push(i);
      }
      return again;
    },
    async report(name) {
      const status = await events.send('google.cloud.storage.object.v1.finalized', { bucket: 'b', name });
      if (status >= 300) throw new Error(`status ${status}`);
    },
    async tick() {
      const status = await events.send(published, { message: { data: 'e30=' } });
      if (status >= 300) throw new Error(`status ${status}`);
    },
    async close() {
      await Promise.all([requests, events, records].map(({ stop }) => stop()));
    },
  };
}

const published = 'google.cloud.pubsub.topic.v1.messagePublished';

/** What Google installs beside the code: the packages that its package.json names, and no other. */
async function installPackages(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const path = join('node_modules', name);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(resolve(import.meta.dirname, '../..', path), join(folder, path));
  }
}

async function startFunction(folder: string, target: string, settings: Record<string, string>) {
  const port = await freePort();
  const environment = { ...settings, FUNCTION_TARGET: target, PORT: `${port}` };
  const program = new Program([framework], folder, environment);
  await program.prints('Serving function...');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async send(type: string, data: unknown): Promise<number> {
      const headers = { 'ce-id': '1', 'ce-source': '//tests', 'ce-specversion': '1.0', 'ce-type': type };
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(data),
      });
      return answer.status;
    },
    stop: () => program.stop(),
  };
}

/** The framework does not tell which port it was given. */
async function freePort(): Promise<number> {
  const { url, close } = await listen(createServer());
  await close();
  return Number(new URL(url).port);
}
