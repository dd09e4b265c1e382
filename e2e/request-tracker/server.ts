import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
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
    server = await startServer(port, environment, logFile);
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

async function startServer(port: number, env: NodeJS.ProcessEnv, logFile: string): Promise<ChildProcess> {
  const log = await open(logFile, 'w');
  const listen = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port), '--max-workers', '3'];
  // A process group of its own, so that its workers end with it.
  const server = spawn('perl', [serverScript, ...listen], {
    env,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  process.once('exit', () => signalGroup(server, 'SIGKILL'));
  return server;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  signalGroup(server, 'SIGTERM');
  const patience = setTimeout(() => signalGroup(server, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(patience);
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    // It has ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function waitUntilItAnswers(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error('Request Tracker ended while it was starting.');
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error('Request Tracker did not answer within a minute.');
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free.');
  return address.port;
}
