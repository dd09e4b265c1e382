import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** From what a build was made. */
export interface Source {
  /** Of git, in hex; undefined where the code is in no repository. */
  commit: string | undefined;
  /** Whether files differ from the commit. */
  isChanged: boolean;
  /** SHA-256 of package-lock.json, which names each library by its hash. */
  lockfile: string;
  node: string;
}

/** Of the folder that it runs in. */
export async function readSource(): Promise<Source> {
  const git = (...words: string[]) =>
    run('git', words).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
  const [commit, changes] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('status', '--porcelain', '--untracked-files=no'),
  ]);
  const lockfile = sha256(readFileSync('package-lock.json'));
  return { commit, isChanged: changes !== '', lockfile, node: process.versions.node };
}

/**
 * An in-toto statement with a SLSA 1.0 predicate: which packages, by their hashes, were made of which commit and libraries. It
 * is not signed, and the machine that builds writes it about itself: SLSA's build level 1, no more. To check it, build the
 * commit and compare the hashes; the same commit gives the same bytes.
 *
 * @param packages file names with their bytes
 */
export function describeProvenance(
  packages: readonly (readonly [name: string, bytes: Uint8Array])[],
  { commit, isChanged, lockfile, node }: Source,
): string {
  const source = commit && {
    uri: 'git+file:.',
    digest: { gitCommit: commit },
    ...(isChanged && { annotations: { changed: 'Files differ from this commit.' } }),
  };
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: packages.map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://slsa.dev/provenance/v1#npm-run-package',
        externalParameters: { command: 'npm run package' },
        internalParameters: { node },
        resolvedDependencies: [
          ...(source ? [source] : []),
          { uri: 'package-lock.json', digest: { sha256: lockfile } },
        ],
      },
      runDetails: { builder: { id: 'urn:triage-lens:whoever-ran-the-command' } },
    },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
