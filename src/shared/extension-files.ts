import type { ModelFiles } from '../core/model/model-files';

/**
 * Files that the build put into the extension, in this folder of it; '' is its root. Uses nothing of the browser's
 * interfaces, which a thread of a page does not have.
 */
export function openExtensionFolder(folder: string): ModelFiles {
  return {
    async read(path) {
      const response = await fetch(`${location.origin}/${folder}/${path}`);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
