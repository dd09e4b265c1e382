import { beforeAll, expect, it } from 'vitest';
import { loadPackage } from '../src/core/model/load-package';
import type { ModelFiles } from '../src/core/model/model-files';
import { startWasm } from '../training/wasm-backend';
import { tinyPackage } from './support/tiny-package';

beforeAll(() => startWasm());

const replace = (files: ModelFiles, path: string, bytes: Uint8Array): ModelFiles => ({
  read: async (asked) => (asked === path ? bytes : files.read(asked)),
});
const text = (value: string) => new TextEncoder().encode(value);

it('says that a file is missing', async () => {
  const files = await tinyPackage();
  const missing: ModelFiles = {
    read: async (path) => (path === 'weights.bin' ? Promise.reject(new Error('404')) : files.read(path)),
  };
  await expect(loadPackage(missing)).rejects.toMatchObject({ code: 'missing' });
});

it.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
  ['changed in one byte', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte))],
])('refuses weights that were %s', async (_, damage) => {
  const files = await tinyPackage();
  await expect(loadPackage(replace(files, 'weights.bin', damage(files.weights)))).rejects.toMatchObject({
    code: 'damaged',
  });
});

it.each([
  ['is not JSON', 'not json'],
  ['is of a later format', '{"format": 2}'],
])('refuses a manifest that %s', async (_, manifest) => {
  const files = await tinyPackage();
  await expect(loadPackage(replace(files, 'manifest.json', text(manifest)))).rejects.toMatchObject({
    code: 'damaged',
  });
});

it.each([
  [
    'of less than nothing',
    (files: object) => ({ ...files, 'weights.bin': { bytes: -1, sha256: 'ab'.repeat(32) } }),
  ],
  [
    'of half a byte',
    (files: object) => ({ ...files, 'weights.bin': { bytes: 0.5, sha256: 'ab'.repeat(32) } }),
  ],
  [
    'larger than any',
    (files: object) => ({ ...files, 'weights.bin': { bytes: 1e12, sha256: 'ab'.repeat(32) } }),
  ],
  [
    'outside its folder',
    (files: object) => ({ ...files, '../other.bin': { bytes: 1, sha256: 'ab'.repeat(32) } }),
  ],
  ['at an address', (files: object) => ({ ...files, 'https://x': { bytes: 1, sha256: 'ab'.repeat(32) } })],
])('refuses a manifest that names a file %s', async (_, change) => {
  const files = await tinyPackage();
  const manifest = JSON.stringify({ ...files.manifest, files: change(files.manifest.files) });
  await expect(loadPackage(replace(files, 'manifest.json', text(manifest)))).rejects.toMatchObject({
    code: 'damaged',
  });
});

it('refuses a manifest whose parts do not fit its settings', async () => {
  const { manifest } = await tinyPackage();
  const files = await tinyPackage({
    manifest: { features: { ...manifest.features, grams: manifest.features.grams + 1 } },
  });
  await expect(loadPackage(files)).rejects.toMatchObject({ code: 'damaged' });
});

it('refuses a head whose calibration does not fit its values', async () => {
  const { heads } = (await tinyPackage()).manifest;
  const { topic } = heads;
  if (topic.kind !== 'class') throw new TypeError('Topic is a class.');
  const files = await tinyPackage({ manifest: { heads: { ...heads, topic: { ...topic, bias: [0] } } } });
  await expect(loadPackage(files)).rejects.toMatchObject({ code: 'damaged' });
});
