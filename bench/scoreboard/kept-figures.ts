import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Figure } from './figure';

const folder = 'artifacts/bench';

const Kept = v.object({
  /** ISO 8601. */
  at: v.string(),
  commit: v.string(),
  figures: v.array(
    v.object({
      name: v.string(),
      ours: v.number(),
      unit: v.string(),
      peer: v.optional(v.object({ name: v.string(), value: v.number() })),
      goal: v.optional(v.object({ of: v.picklist(['ours', 'ratio']), most: v.number() })),
    }),
  ),
});

/** Writes the figures of this commit beside those of others, for machines to read; gives the file's path. */
export async function keepFigures(figures: readonly Figure[], now: Date): Promise<string> {
  await mkdir(folder, { recursive: true });
  const commit = readCommit();
  const path = join(folder, `${commit}.json`);
  await writeFile(path, `${JSON.stringify({ at: now.toISOString(), commit, figures }, undefined, 2)}\n`);
  return path;
}

/** The figures that were kept last, of another commit than this one; none if there are none. */
export async function readEarlierFigures(): Promise<Figure[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const own = `${readCommit()}.json`;
  const others = names.filter((name) => name.endsWith('.json') && name !== own);
  const kept = await Promise.all(
    others.map(async (name) => v.parse(Kept, JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return kept.sort((a, b) => b.at.localeCompare(a.at))[0]?.figures ?? [];
}

/** With a mark where the work tree is not what was committed. */
function readCommit(): string {
  const git = (...command: string[]) => execFileSync('git', command, { encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') && '-changed'}`;
}
