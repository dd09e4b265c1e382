import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the unpacked program finds beside it in Debian, by relative links. */
const neighbours = ['javascript', 'ruby-jquery-rails'];

/** Unpacks the package into the folder, with an empty database of its own there; gives the program's folder. */
export async function unpackProgram(packageFile: string, folder: string): Promise<string> {
  await run('dpkg-deb', ['-x', packageFile, folder]);
  const program = join(folder, 'usr/share/redmine');
  for (const name of neighbours) await symlink(`/usr/share/${name}`, join(folder, 'usr/share', name));
  // They lead to the machine's own instance, if it has one.
  for (const name of ['Gemfile.lock', 'config/database.yml', 'instances'])
    await rm(join(program, name), { force: true });
  const instance = join(program, 'instances/default');
  for (const name of ['config', 'files', 'tmp', 'log', 'public/plugin_assets'])
    await mkdir(join(instance, name), { recursive: true });
  const database = { adapter: 'sqlite3', database: join(folder, 'redmine.sqlite'), timeout: 20_000 };
  // JSON is YAML, too.
  await writeFile(join(instance, 'config/database.yml'), JSON.stringify({ production: database }));
  await writeFile(join(program, 'Gemfile.local'), "gem 'sqlite3'\ngem 'puma'\n");
  return program;
}

/** The environment in which everything of Redmine runs. */
export function redmineEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    RAILS_ENV: 'production',
    REDMINE_LANG: 'en',
    SCHEMA: '/dev/null',
    SECRET_KEY_BASE: 'known-to-all-because-it-guards-nothing'.padEnd(64, '-'),
    RAILS_SERVE_STATIC_FILES: '1',
    TZ: 'UTC',
  };
}

/** Runs a command of the program, such as `rake db:migrate`. */
export async function runInProgram(program: string, parameters: string[]): Promise<string> {
  const options = { cwd: program, env: redmineEnvironment(), timeout: 180_000 };
  return (await run('ruby', parameters, options)).stdout;
}

/** Whether every library and script that it needs is on the machine. */
export async function isComplete(program: string): Promise<boolean> {
  if (!neighbours.every((name) => existsSync(`/usr/share/${name}`)) || !existsSync('/usr/bin/puma'))
    return false;
  return runInProgram(program, ['-S', 'bundle', 'check']).then(
    () => true,
    () => false,
  );
}
