import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's keys, on every Debian. */
const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Znuny is in Debian's backports, in a component that machines seldom list. Gives apt's options for a list of package
 * sources of the tests' own, in this folder, so that the machine's list stays as it is.
 */
export async function ownPackageSources(folder: string): Promise<string[]> {
  const release = await readFile('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME=(\w+)/m.exec(release)?.[1];
  if (!codename) throw new Error('This Debian does not say its name.');
  const site = await mirrorOf(codename);
  const list = join(folder, 'sources.list');
  const suites = [codename, `${codename}-backports`];
  const lines = suites.map((suite) => `deb [signed-by=${keys}] ${site} ${suite} main contrib non-free`);
  await mkdir(join(folder, 'lists/partial'), { recursive: true });
  await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
  await writeFile(list, `${lines.join('\n')}\n`);
  const options = {
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
  };
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/** Where the machine itself gets its Debian from. */
async function mirrorOf(codename: string): Promise<string> {
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)';
  const { stdout } = await run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const line = stdout.split('\n').find((each) => each.endsWith(` ${codename} main`));
  const [site] = line?.split(' ') ?? [];
  if (!site) throw new Error(`This machine lists no source of Debian ${codename}.`);
  return site;
}
