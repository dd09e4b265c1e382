/**
 * Runs before every command: installs what a fresh machine lacks, and is done at once where nothing is missing.
 * Needs nothing but Node. Speaks on stderr only, because some commands' stdout is read by programs.
 * With `--browser` it also sees to a Chromium.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { isNodeRecent, oldestNode } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed-lock-hash');

if (!isNodeRecent(process.versions.node))
  stop(
    `Node ${oldestNode} or newer is needed; this is Node ${process.versions.node}. See https://nodejs.org/`,
  );
installDependencies();
if (process.argv.includes('--browser')) provideBrowser();

function installDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing dependencies (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (!run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund']))
    stop('npm ci failed (see above). Is the package registry within reach?');
  writeFileSync(stamp, hash);
}

function provideBrowser() {
  if (process.env.CHROMIUM && !findChromium())
    stop(`CHROMIUM names ${process.env.CHROMIUM}, which is not there or cannot be run.`);
  if (findChromium()) return;
  if (canInstallPackages()) installChromium();
  if (!findChromium())
    stop(
      'No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: sudo apt-get install chromium), ' +
        'or set the environment variable CHROMIUM to the path of its executable.',
    );
}

/** Root on a system with apt-get: a container or a CI machine, where installing is what is wanted. */
function canInstallPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installChromium() {
  say('Installing Chromium (apt-get) …');
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'];
  const installed =
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (!installed) stop('apt-get could not install Chromium (see above).');
}

/** @param {string} command @param {string[]} parameters */
function run(command, parameters) {
  const result = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}

/** @param {string} message @returns {never} */
function stop(message) {
  say(message);
  process.exit(1);
}
