import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loadPackage } from '../src/core/model/load-package';
import { sha256 } from '../src/core/sha256';
import { currentPackage } from '../training/package/disk-files';
import { modelCard } from '../training/package/model-card';
import { startWasm } from '../training/wasm-backend';

const files = await currentPackage('models');

it('is the card of the package that ships, number by number', async () => {
  await startWasm();
  const { manifest, encoder } = await loadPackage(files);
  encoder?.dispose();
  expect(await readFile(`models/${manifest.name}/MODEL_CARD.md`, 'utf8')).toBe(modelCard(manifest));
  expect(JSON.parse(await readFile('models/index.json', 'utf8'))).toEqual({ current: manifest.name });
});

it('names the weights that ship, and with the encoder they stay within 12 MB', async () => {
  const weights = await files.read('weights.bin');
  const encoder = await files.read('encoder.bin');
  expect(new TextDecoder().decode(await files.read('MODEL_CARD.md'))).toContain(await sha256(weights));
  expect(weights.length + encoder.length).toBeLessThan(12e6);
});
