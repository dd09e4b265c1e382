import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const installed = '/usr/lib/postgresql';

/** The folder of PostgreSQL's own programs; of several versions the newest. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed).map(Number).filter(Boolean) : [];
  const newest = versions.sort((one, other) => other - one)[0];
  const folder = join(installed, String(newest), 'bin');
  return newest !== undefined && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** A PostgreSQL in the folder, reached by a socket there and by nothing else; the machine's own is not touched. */
export class Database {
  private constructor(
    private readonly programs: string,
    private readonly data: string,
    /** Of its socket. */
    readonly folder: string,
  ) {}

  static async start(folder: string): Promise<Database> {
    const programs = postgresPrograms();
    if (!programs) throw new Error('PostgreSQL is missing.');
    const home = join(folder, 'postgres');
    await mkdir(home);
    // PostgreSQL refuses to run as root.
    const [user, group] = await Promise.all(['-u', '-g'].map(idOfPostgres));
    await chown(home, user ?? 0, group ?? 0);
    await chmod(folder, 0o755);
    const database = new Database(programs, join(home, 'data'), home);
    await database.asPostgres('initdb', ['-D', database.data, '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const settings = [
      "listen_addresses = ''",
      `unix_socket_directories = '${home}'`,
      // Lost with the machine, which loses nothing.
      'fsync = off',
      'synchronous_commit = off',
      'full_page_writes = off',
    ];
    await appendFile(join(database.data, 'postgresql.conf'), `${settings.join('\n')}\n`);
    const log = join(home, 'postgres.log');
    await database.asPostgres('pg_ctl', ['-D', database.data, '-w', '-l', log, 'start']);
    return database;
  }

  /** Runs these files of SQL, in this order, in one session. */
  async load(files: readonly string[]): Promise<void> {
    await this.psql(['-q', ...files.flatMap((file) => ['-f', file])]);
  }

  /** The rows that a query gives, each a list of texts. */
  async query(sql: string): Promise<string[][]> {
    const output = await this.psql(['-A', '-t', '-F', '\t', '-c', sql]);
    const lines = output.split('\n').filter((line) => line !== '');
    return lines.map((line) => line.split('\t'));
  }

  async stop(): Promise<void> {
    await this.asPostgres('pg_ctl', ['-D', this.data, '-m', 'immediate', 'stop']).catch(() => undefined);
  }

  private async psql(parameters: string[]): Promise<string> {
    const own = ['-X', '-v', 'ON_ERROR_STOP=1', '-h', this.folder, '-U', 'postgres', '-d', 'postgres'];
    return (await run(join(this.programs, 'psql'), [...own, ...parameters], { maxBuffer: 1e8 })).stdout;
  }

  private async asPostgres(program: string, parameters: string[]): Promise<void> {
    const command = ['-u', 'postgres', '--', join(this.programs, program), ...parameters];
    await run('runuser', command, { cwd: '/', timeout: 60_000 });
  }
}

async function idOfPostgres(which: string): Promise<number> {
  return Number((await run('id', [which, 'postgres'])).stdout);
}
