import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { LaterScript, laterScriptFile } from '../../src/protocol/later-script';
import type { Figure, Report } from '../scoreboard/figure';

/** Kilobytes, of a thousand bytes, of what pages get: at each load, and later. */
export async function measureSize(): Promise<Report> {
  const folder = await buildExtension('e2e');
  const sizeOf = async (name: string) =>
    gzipSync(await readFile(join(folder, name)), { level: 9 }).length / 1000;
  const atLoad: Figure = {
    name: 'content script at load, gzip',
    ours: await sizeOf('content-script.js'),
    unit: 'KB',
    goal: { of: 'ours', most: 60 },
  };
  const later = await Promise.all(
    LaterScript.options.map(async (name): Promise<Figure> => {
      const file = laterScriptFile(name);
      return { name: `${file}, gzip`, ours: await sizeOf(file), unit: 'KB' };
    }),
  );
  const figures = [atLoad, ...later];
  return {
    text: alignColumns([['KB, compressed', ''], ...figures.map(({ name, ours }) => [name, ours.toFixed(1)])]),
    figures,
  };
}
