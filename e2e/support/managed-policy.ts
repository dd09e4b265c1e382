import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium of Linux distributions looks for an administrator's policies. */
const systemFolder = '/etc/chromium';

const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];

/** On a build server the suites with a policy are never left out: there they fail where none can be set. */
export function mustRunWithPolicy(): boolean {
  if (process.env.CI) return true;
  return existsSync(systemFolder) && spawnSync('unshare', [...asRoot, '--mount', 'true']).status === 0;
}

/** One line for the person who runs the tests; once, not once per worker process. */
export function announceMissingPolicy(): void {
  if (process.env.TEST_WORKER_INDEX !== undefined) return;
  console.warn(
    "Not run: the suite with an organisation's policy. It takes Linux, a distribution's Chromium, and root or user namespaces.",
  );
}

/**
 * Makes a program that starts this browser with a policy for the extension, as an administrator would deploy it: through
 * Chromium's own folder for policies, of which this browser alone sees a copy (a mount in a namespace of its own).
 * Needs Linux, and either root or unprivileged user namespaces.
 *
 * @param folder for the program and the policy; removed with the profile
 * @param extension folder of the unpacked extension, whose id is made from its path
 */
export async function startWithPolicy(
  browser: string,
  folder: string,
  extension: string,
  policy: unknown,
): Promise<string> {
  await writePolicy(folder, extension, policy);
  const script = [
    '#!/bin/sh',
    `exec unshare ${asRoot.join(' ')} --mount sh -c 'mount --bind "$0" ${systemFolder} && exec "$@"' '${folder}' '${browser}' "$@"`,
  ];
  const program = join(folder, 'chromium-with-policy');
  await writeFile(program, `${script.join('\n')}\n`);
  await chmod(program, 0o755);
  return program;
}

/** Writes the policy, also while the browser runs: it notices by itself. */
export async function writePolicy(folder: string, extension: string, policy: unknown): Promise<void> {
  const managed = join(folder, 'policies/managed');
  await mkdir(managed, { recursive: true });
  const content = { '3rdparty': { extensions: { [unpackedId(extension)]: policy } } };
  await writeFile(join(managed, 'triage-lens.json'), JSON.stringify(content));
}

/** Chromium's id of an unpacked extension without a key: the first half of the SHA-256 of its path, from a to p. */
function unpackedId(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
