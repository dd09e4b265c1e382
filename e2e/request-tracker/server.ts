import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort, startServer, stopServer, waitUntilItAnswers } from '../support/local-server';
import { serverScript } from './availability';
import { writeSiteConfig } from './site-config';

const deskFile = resolve(import.meta.dirname, 'desk.json');
const databaseSetup = '/usr/sbin/rt-setup-database-5';
const run = promisify(execFile);

export interface RequestTracker {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Starts RT 5 on a free loopback port with an empty database of its own: the desk of desk.json, no tickets yet. */
export async function startRequestTracker(): Promise<RequestTracker> {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-rt-'));
  const logFile = join(folder, 'server.log');
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const port = await findFreePort();
    // Perl sorts its hashes by lot otherwise, and with them what RT writes into its pages.
    const steadyOrder = { PERL_HASH_SEED: '0', PERL_PERTURB_KEYS: '0' };
    const environment = { ...process.env, ...steadyOrder, ...(await writeSiteConfig(folder, port)) };
    await setUpDatabase(['--action', 'init', '--skip-create'], environment);
    await setUpDatabase(['--action', 'insert', '--datafile', deskFile], environment);
    const listen = [
      '--server',
      'Starlet',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--max-workers',
      '3',
    ];
    server = await startServer({
      command: 'perl',
      parameters: [serverScript, ...listen],
      environment,
      logFile,
    });
    const url = `http://127.0.0.1:${port}`;
    await waitUntilItAnswers(url, server);
    return { url, stop };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Request Tracker could not be started. ${log.slice(-2000)}`, { cause: error });
  }
}

async function setUpDatabase(parameters: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const administrator = ['--dba', '', '--dba-password', ''];
  await run('perl', [databaseSetup, ...parameters, ...administrator], { env, timeout: 60_000 });
}
