import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';

export interface ServerCommand {
  command: string;
  parameters: string[];
  environment: NodeJS.ProcessEnv;
  folder?: string;
  /** Where everything that it prints goes. */
  logFile: string;
}

/** Starts a server in a process group of its own, so that its workers end with it; they also end with this process. */
export async function startServer({ command, parameters, ...options }: ServerCommand): Promise<ChildProcess> {
  const log = await open(options.logFile, 'w');
  const server = spawn(command, parameters, {
    env: options.environment,
    cwd: options.folder ?? '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  process.once('exit', () => signalGroup(server, 'SIGKILL'));
  return server;
}

export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  signalGroup(server, 'SIGTERM');
  const patience = setTimeout(() => signalGroup(server, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(patience);
}

/** Waits at most `seconds` for a page; rejects if the server ends before. */
export async function waitUntilItAnswers(url: string, server: ChildProcess, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error('The server ended while it was starting.');
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error(`The server did not answer within ${seconds} seconds.`);
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free.');
  return address.port;
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
