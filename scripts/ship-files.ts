import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import manifest from '../manifest.json' with { type: 'json' };
import { adaptersFile } from '../src/helpdesks/adapters-file.ts';
import { createNotices, describeEncoder, findBundledPackages } from './third-party.ts';

/** In the extension's root. */
export const noticesFile = 'THIRD_PARTY_NOTICES.txt';

/** The one flavour that runs everywhere we support: threads are refused in a service worker. */
const wasmRuntime = 'tfjs-backend-wasm-simd.wasm';
const wasmFolder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';

/** Puts files that no code imports into the extension: model packages, WASM runtime, the policy's schema, adapters. */
export function shipFiles(): Plugin {
  return {
    name: 'ship-files',
    async generateBundle() {
      const adapters = JSON.stringify(await readAdapters());
      this.emitFile({ type: 'asset', fileName: adaptersFile, source: adapters });
      for (const path of [...listModelFiles('models'), manifest.storage.managed_schema])
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(path) });
      const wasm = readFileSync(join(wasmFolder, wasmRuntime));
      this.emitFile({ type: 'asset', fileName: `wasm/${wasmRuntime}`, source: wasm });
    },
  };
}

/** The notices of third parties. The content script is built apart, from packages that the others have, too. */
export function shipNotices(): Plugin {
  return {
    name: 'ship-notices',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
      const source = createNotices([...findBundledPackages(files), describeEncoder('models/general')]);
      this.emitFile({ type: 'asset', fileName: noticesFile, source });
    },
  };
}

/** What each file in the folder says, by name: the content script gets those that fit from the worker. */
export async function readAdapters(folder = 'src/helpdesks/adapters'): Promise<unknown[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = files.sort().map((name) => import(pathToFileURL(join(folder, name)).href));
  return (await Promise.all(modules)).map((each: { default: unknown }) => each.default);
}

/** What the extension reads of a model package: not its card and other texts for people. */
function listModelFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|bin)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
