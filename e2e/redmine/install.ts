import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canInstallPackages, installWithApt } from '../support/debian-packages';
import { packageFolder } from './availability';
import { isComplete } from './program';

const run = promisify(execFile);

/** The path of Debian's package of Redmine; fetched where it is not there yet. */
export async function fetchPackage(): Promise<string> {
  const found = await findPackage();
  if (found) return found;
  await mkdir(packageFolder, { recursive: true });
  requireApt();
  await installWithApt(['download', 'redmine'], packageFolder);
  const fetched = await findPackage();
  if (!fetched) throw new Error('apt-get download redmine left no package behind.');
  return fetched;
}

/**
 * Installs what the package depends on, where something is missing. Redmine itself is not installed: the package's
 * own setup fails on Debian 12, and the tests want an instance of their own anyway.
 */
export async function installDependencies(packageFile: string, program: string): Promise<void> {
  if (await isComplete(program)) return;
  requireApt();
  const { stdout } = await run('dpkg-deb', ['-f', packageFile, 'Depends']);
  const wanted = stdout.split(',').filter((each) => !/redmine-|dbconfig|debconf/.test(each));
  const all = [...wanted, 'ruby-sqlite3', 'puma'].map((each) => each.trim()).join(', ');
  await installWithApt(['satisfy', '--yes', '--no-install-recommends', all]);
  if (!(await isComplete(program))) throw new Error(`Something that Redmine needs is missing after: ${all}`);
}

async function findPackage(): Promise<string | undefined> {
  const names = await readdir(packageFolder).catch(() => []);
  const name = names.find((each) => each.startsWith('redmine_') && each.endsWith('.deb'));
  return name === undefined ? undefined : join(packageFolder, name);
}

function requireApt(): void {
  if (!canInstallPackages())
    throw new Error('Redmine is not complete, and installing what it needs takes root and apt-get.');
}
