import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import project from '../package.json' with { type: 'json' };
import { filesUnder, isTest } from './source-files';

const text = readFileSync('docs/CLOUD.md', 'utf8');

it('docs/CLOUD.md names files and commands that exist', () => {
  const files = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.\w+)`/g)].map(([, file]) => file ?? '');
  const commands = [...text.matchAll(/`npm (?:run )?([\w:-]+)/g)].map(([, command]) => command ?? '');
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(commands.filter((command) => !(command in project.scripts))).toEqual([]);
});

it('docs/CLOUD.md explains every setting of the cloud', () => {
  const settings = filesUnder('cloud')
    .filter((path) => path.endsWith('.ts') && !isTest(path))
    .flatMap((path) => readFileSync(path, 'utf8').match(/TRIAGE_LENS_[A-Z_]*[A-Z]/g) ?? []);
  expect([...new Set(settings)].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
