import * as v from 'valibot';
import { openCurrentModel } from '../core/model/current-model';
import type { ModelFiles } from '../core/model/model-files';
import { ModelPackageError } from '../core/model/package-file';
import { openExtensionFolder } from './extension-files';

/** Where downloaded files are; see `openPackages`. */
export interface PackageReader {
  /** The bytes with this SHA-256; undefined if they are not there. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const cacheName = 'packages';
/** The cache needs a URL; this one is never requested. */
const base = 'https://packages.invalid/';

/** Downloaded files, by the SHA-256 of their content, which was checked before. */
export interface PackageStore extends PackageReader {
  /** Rejects if there is no room. */
  put(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  list(): Promise<string[]>;
  remove(sha256: string): Promise<void>;
}

/** In cache storage, from which the worker and the offscreen document can both read. */
export function openPackages(storage: Pick<CacheStorage, 'open'>): PackageStore {
  const open = () => storage.open(cacheName);
  return {
    async get(sha256) {
      const response = await (await open()).match(base + sha256);
      return response && new Uint8Array(await response.arrayBuffer());
    },
    async put(sha256, bytes) {
      await (await open()).put(base + sha256, new Response(bytes));
    },
    async list() {
      return (await (await open()).keys()).map(({ url }) => url.slice(base.length));
    },
    async remove(sha256) {
      await (await open()).delete(base + sha256);
    },
  };
}

const Files = v.object({ files: v.record(v.string(), v.object({ sha256: v.string() })) });

/** A model whose manifest has this SHA-256. Reading rejects with `ModelPackageError` where a file is gone. */
export function openReleasedModel(packages: PackageReader, manifestHash: string): ModelFiles {
  async function read(sha256: string, path: string): Promise<Uint8Array> {
    const bytes = await packages.get(sha256);
    if (!bytes) throw new ModelPackageError('missing', `The downloaded model has lost its ${path}.`);
    return bytes;
  }
  return {
    async read(path) {
      const manifest = await read(manifestHash, 'manifest.json');
      if (path === 'manifest.json') return manifest;
      const hash = v.parse(Files, JSON.parse(new TextDecoder().decode(manifest))).files[path]?.sha256;
      return read(hash ?? '', path);
    },
  };
}

/** The downloaded model whose manifest has this SHA-256, or the shipped one. */
export function openModel(manifestHash: string | undefined): ModelFiles {
  return manifestHash === undefined
    ? openCurrentModel(openExtensionFolder('models'))
    : openReleasedModel(openPackages(caches), manifestHash);
}
