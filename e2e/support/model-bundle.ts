import { readFile } from 'node:fs/promises';
import { addJson, addPackage } from '../../cloud/registry/packages';
import { fileStore } from '../../cloud/store/files';
import type { Prediction } from '../../src/core/suggestion';

/** Puts the shipped model into a cloud under another version; its self-test expects what the shipped one has answered. */
export async function addModelBundle(
  objects: string,
  version: string,
  example: { subject: string; body: string },
  { suggestions }: Prediction,
): Promise<string> {
  const store = fileStore(objects);
  const manifest = JSON.parse(await readFile('models/general/manifest.json', 'utf8'));
  for (const file of Object.keys(manifest.files))
    await addPackage(store, await readFile(`models/general/${file}`));
  const expected = Object.values(suggestions).map(({ head, value, confidence }) => ({
    ...{ of: 'model', head, value, confidence },
  }));
  const bundle = {
    format: 1,
    name: 'general',
    version,
    model: await addJson(store, { ...manifest, version }),
    heads: [],
    selfTest: await addJson(store, {
      format: 1,
      tolerance: 0.001,
      examples: [{ ...example, expected }],
    }),
  };
  return (await addJson(store, bundle)).sha256;
}
