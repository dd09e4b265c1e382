import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort, startServer, stopServer, waitUntilItAnswers } from '../support/local-server';
import { serverScript } from './availability';
import { writeSiteConfig } from './site-config';

const deskFile = resolve(import.meta.dirname, 'desk.json');
const ticketScript = resolve(import.meta.dirname, 'create-tickets.pl');
const databaseSetup = '/usr/sbin/rt-setup-database-5';
const run = promisify(execFile);

/** A ticket that one message opened. */
export interface PlainTicket {
  queue: string;
  requester: string;
  subject: string;
  text: string;
  cause?: string;
  /** From opening to resolution; an open ticket has none. */
  hours?: number;
  /** The number of the ticket that it is linked to. */
  refersTo?: number;
}

export interface RequestTracker {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  /** Adds what another file beside desk.json describes. */
  addToDesk(file: string): Promise<void>;
  /** Creates tickets past the web interface, and gives their numbers. */
  createTickets(tickets: readonly PlainTicket[]): Promise<number[]>;
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
    return {
      url,
      addToDesk: (file) =>
        setUpDatabase(['--action', 'insert', '--datafile', resolve(import.meta.dirname, file)], environment),
      createTickets: (tickets) => createTickets(tickets, environment),
      stop,
    };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Request Tracker could not be started. ${log.slice(-2000)}`, { cause: error });
  }
}

async function createTickets(tickets: readonly PlainTicket[], env: NodeJS.ProcessEnv): Promise<number[]> {
  const creating = run('perl', [ticketScript], { env, timeout: 120_000 });
  creating.child.stdin?.end(JSON.stringify(tickets));
  return JSON.parse((await creating).stdout) as number[];
}

async function setUpDatabase(parameters: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const administrator = ['--dba', '', '--dba-password', ''];
  await run('perl', [databaseSetup, ...parameters, ...administrator], { env, timeout: 60_000 });
}
