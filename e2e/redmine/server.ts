import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePort, startServer, stopServer, waitUntilItAnswers } from '../support/local-server';
import { fetchPackage, installDependencies } from './install';
import { redmineEnvironment, runInProgram, unpackProgram } from './program';

const deskFile = resolve(import.meta.dirname, 'desk.rb');

export interface Redmine {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Starts Redmine on a free loopback port with a database of its own: the desk of desk.rb, no issues yet. */
export async function startRedmine(): Promise<Redmine> {
  const packageFile = await fetchPackage();
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-redmine-'));
  const logFile = join(folder, 'server.log');
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const program = await unpackProgram(packageFile, folder);
    await installDependencies(packageFile, program);
    await runInProgram(program, ['bin/rake', 'db:migrate']);
    await runInProgram(program, ['bin/rails', 'runner', deskFile]);
    const port = await findFreePort();
    server = await startServer({
      command: 'puma',
      parameters: ['-b', `tcp://127.0.0.1:${port}`, '-e', 'production', '-t', '1:4', 'config.ru'],
      environment: redmineEnvironment(),
      folder: program,
      logFile,
    });
    const url = `http://127.0.0.1:${port}`;
    await waitUntilItAnswers(`${url}/login`, server);
    return { url, stop };
  } catch (error) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Redmine could not be started. ${log.slice(-2000)}`, { cause: error });
  }
}
