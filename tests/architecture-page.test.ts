import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawRooms, placePicture } from '../scripts/room-picture';
import { filesUnder } from './source-files';

const page = readFileSync('ARCHITECTURE.md', 'utf8');
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md'],
  ...filesUnder('docs').filter((path) => path.endsWith('.md')),
];

describe('ARCHITECTURE.md', () => {
  it('shows the rooms as the imports have them; npm run rooms draws them', () => {
    expect(page).toBe(placePicture(page, drawRooms()));
  });

  it('answers ten questions of a newcomer with a path that exists', () => {
    const table = page.split('<!-- where: begin -->')[1]?.split('<!-- where: end -->')[0] ?? '';
    const paths = [...table.matchAll(/\| `([^`]+)` \|/g)].map((match) => match[1] ?? '');
    expect(paths).toHaveLength(10);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('stays one page: at most 90 lines', () => {
    expect(
      page
        .replace(/```mermaid[\s\S]*?```/, '')
        .trimEnd()
        .split('\n').length,
    ).toBeLessThanOrEqual(90);
  });
});

it('README.md has at most 80 lines', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(80);
});

it.each(documents)('%s links only to what is there', (path) => {
  const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    (match) => match[1] ?? '',
  );
  const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(dirname(path), link)));
  expect(broken).toEqual([]);
});
