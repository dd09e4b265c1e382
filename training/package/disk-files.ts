import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ModelFiles } from '../../src/core/model/model-files';

const Index = v.object({ current: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)) });

/** The files of the package that `DIR/index.json` names. Rejects where there is none. */
export async function currentPackage(directory: string): Promise<ModelFiles> {
  const { current } = v.parse(Index, JSON.parse(await readFile(join(directory, 'index.json'), 'utf8')));
  return { read: (path) => readFile(join(directory, current, path)) };
}
