import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePort, startServer, stopServer, waitUntilItAnswers } from '../support/local-server';
import { Database } from './database';
import { fetchPackage, installDependencies } from './install';
import { runConsole, runScript, unpackProgram } from './program';
import type { SampleTicket } from './sample-tickets';

const scriptFolder = import.meta.dirname;

export interface Znuny {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  database: Database;
  /** Creates tickets; gives their ids. */
  create(tickets: readonly SampleTicket[]): Promise<number[]>;
  stop(): Promise<void>;
}

/** Starts Znuny on a free loopback port with a database of its own: the desk of desk.pl, no tickets but its own first one. */
export async function startZnuny(): Promise<Znuny> {
  const packageFile = await fetchPackage();
  await installDependencies(packageFile);
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-znuny-'));
  const logFile = join(folder, 'server.log');
  let server: ChildProcess | undefined;
  let database: Database | undefined;
  const stop = async () => {
    if (server) await stopServer(server);
    await database?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    database = await Database.start(folder);
    const program = await unpackProgram(packageFile, folder, database);
    const schema = ['schema', 'initial_insert', 'schema-post'];
    await database.load(schema.map((name) => join(program, `scripts/database/${name}.postgresql.sql`)));
    await runConsole(program, ['Maint::Config::Rebuild']);
    await runScript(program, resolve(scriptFolder, 'desk.pl'));
    const port = await findFreePort();
    const app = join(program, 'bin/cgi-bin/app.psgi');
    server = await startServer({
      command: 'starman',
      parameters: ['--host', '127.0.0.1', '--port', String(port), '--workers', '2', '--preload-app', app],
      environment: { ...process.env, TZ: 'UTC' },
      folder: program,
      logFile,
    });
    const url = `http://127.0.0.1:${port}`;
    await waitUntilItAnswers(`${url}/otrs/index.pl`, server);
    const create = async (tickets: readonly SampleTicket[]) =>
      JSON.parse(
        await runScript(program, resolve(scriptFolder, 'create-tickets.pl'), JSON.stringify(tickets)),
      );
    return { url, database, create, stop };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Znuny could not be started. ${log.slice(-2000)}`, { cause: error });
  }
}
