import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesUnder } from './source-files';

const rows = readFileSync('docs/ATTACKS.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line));
const named = rows.flatMap((row) =>
  [...row.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`: ([^|;]+)/g)].map(
    ([, file = '', title = '']) => [file, title.trim()] as const,
  ),
);

it('each of the attacks has a test', () => {
  expect(rows).toHaveLength(21);
  expect(rows.filter((row) => !/`[\w./-]+\.(?:test|spec)\.tsx?`: \S/.test(row))).toEqual([]);
});

it.each(named)('%s still has: %s', (file, title) => {
  expect(readFileSync(file, 'utf8')).toContain(title);
});

it('documents say who may read the token of a policy', () => {
  const documents = ['SECURITY.md', ...filesUnder('docs/enterprise').filter((path) => path.endsWith('.md'))];
  const texts = documents.map((path) => readFileSync(path, 'utf8')).join('\n');
  expect(texts).toMatch(/readable by all/);
  expect(texts).not.toMatch(/only administrators and the browser read/);
});
