import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeProvenance, readSource } from './provenance';

const source = { commit: 'ab'.repeat(20), isChanged: false, lockfile: 'cd'.repeat(32), node: '20.0.0' };
const zip = new TextEncoder().encode('a package');

it('says of each package, by its hash, which commit and which libraries it was made of', () => {
  const statement = JSON.parse(describeProvenance([['a.zip', zip]], source));
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://slsa.dev/provenance/v1',
    subject: [{ name: 'a.zip', digest: { sha256: createHash('sha256').update(zip).digest('hex') } }],
  });
  expect(statement.predicate.buildDefinition.resolvedDependencies).toEqual([
    { uri: 'git+file:.', digest: { gitCommit: source.commit } },
    { uri: 'package-lock.json', digest: { sha256: source.lockfile } },
  ]);
  expect(describeProvenance([['a.zip', zip]], source)).toBe(describeProvenance([['a.zip', zip]], source));
});

it('says so where files differ from the commit, and names none where there is no repository', () => {
  expect(describeProvenance([], { ...source, isChanged: true })).toContain('Files differ from this commit.');
  const { predicate } = JSON.parse(describeProvenance([], { ...source, commit: undefined }));
  expect(predicate.buildDefinition.resolvedDependencies).toHaveLength(1);
});

it('reads the lockfile that lies here', async () => {
  const lockfile = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  expect((await readSource()).lockfile).toBe(lockfile);
});
