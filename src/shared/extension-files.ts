import browser from 'webextension-polyfill';
import type { ModelFiles } from '../core/model/model-files';

/** Files that the build put into the extension, in this folder of it; '' is its root. */
export function openExtensionFolder(folder: string): ModelFiles {
  return {
    async read(path) {
      const response = await fetch(browser.runtime.getURL(`${folder}/${path}`));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
