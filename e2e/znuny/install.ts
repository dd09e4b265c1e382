import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canInstallPackages, installWithApt } from '../support/debian-packages';
import { packageFolder } from './availability';
import { postgresPrograms } from './database';
import { ownPackageSources } from './package-sources';

const run = promisify(execFile);

/** What the package wants and the tests do without: servers and setup of its own, charts, mailboxes, directories. */
const unneeded =
  /^(?:apache2|libapache|debconf|dbconfig|adduser|ucf|fonts|perl:|libcpan-audit|libgd-|libpdf-|libexcel|libspreadsheet|libdatetime|libmail-imap|libmail-pop3|libnet-|libsisimai|libcrypt-ssleay|libxml-feedpp|libxml-libxslt|libxml-parser-lite|libdbd-)/;

/** The path of Debian's package of Znuny (its program is still called otrs2 there); fetched where it is not there yet. */
export async function fetchPackage(): Promise<string> {
  const found = await findPackage();
  if (found) return found;
  requireApt();
  await mkdir(packageFolder, { recursive: true });
  await installWithApt(['download', 'otrs2'], packageFolder, await ownPackageSources(packageFolder));
  const fetched = await findPackage();
  if (!fetched) throw new Error('apt-get download otrs2 left no package behind.');
  return fetched;
}

/** Installs the libraries that the program needs, where something is missing. Znuny itself is not installed. */
export async function installDependencies(packageFile: string): Promise<void> {
  if (await isComplete()) return;
  requireApt();
  const { stdout } = await run('dpkg-deb', ['-f', packageFile, 'Depends']);
  const wanted = stdout.split(',').map((each) => each.trim());
  const all = [
    ...wanted.filter((each) => !unneeded.test(each)),
    'libdbd-pg-perl',
    'libcgi-emulate-psgi-perl',
    'libplack-perl',
    'starman',
    'postgresql',
  ].join(', ');
  const sources = await ownPackageSources(packageFolder);
  await installWithApt(['satisfy', '--yes', '--no-install-recommends', all], '/', sources);
  if (!(await isComplete())) throw new Error(`Something that Znuny needs is missing after: ${all}`);
}

/** The last of what is installed, so that a half installation is not taken for a whole one. */
async function isComplete(): Promise<boolean> {
  const modules = ['Sys::Hostname::Long', 'DBD::Pg', 'Starman', 'CGI::Emulate::PSGI', 'Crypt::JWT', 'Moo'];
  return run('perl', [...modules.map((each) => `-M${each}`), '-e', '1']).then(
    () => existsSync('/usr/bin/starman') && postgresPrograms() !== undefined,
    () => false,
  );
}

async function findPackage(): Promise<string | undefined> {
  const names = await readdir(packageFolder).catch(() => []);
  const name = names.find((each) => each.startsWith('otrs2_') && each.endsWith('.deb'));
  return name === undefined ? undefined : join(packageFolder, name);
}

function requireApt(): void {
  if (!canInstallPackages())
    throw new Error('Znuny is not complete, and installing what it needs takes root and apt-get.');
}
