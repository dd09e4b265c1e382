import * as v from 'valibot';
import type { ModelFiles } from './model-files';
import { ModelPackageError } from './package-file';

const Index = v.object({ current: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)) });

/**
 * The files of the package that `index.json` in the folder of all packages names as the current one.
 * Reading rejects with `ModelPackageError` where the index is damaged.
 */
export function openCurrentModel(folder: ModelFiles): ModelFiles {
  return {
    async read(path) {
      const bytes = await folder.read('index.json');
      return folder.read(`${parseIndex(bytes)}/${path}`);
    },
  };
}

function parseIndex(bytes: Uint8Array): string {
  try {
    return v.parse(Index, JSON.parse(new TextDecoder().decode(bytes))).current;
  } catch {
    throw new ModelPackageError('damaged', 'The list of models does not name the current one.');
  }
}
