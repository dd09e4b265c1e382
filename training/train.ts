import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEncoder } from '../src/core/encoder/load-encoder';
import { ModelPackageError } from '../src/core/model/package-file';
import { readLabelledRows } from './data/labelled-rows';
import { DataError } from './data/read-rows';
import { listEncoder, writePackage } from './package/write-package';
import { parameters } from './parameters';
import { readLexicons } from './read-lexicons';
import { trainModel } from './train-model';
import { startWasm } from './wasm-backend';

/** `npm run train -- [--data DIR] [--out DIR]`: trains on labelled tickets and writes the model package. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'models' },
    },
  });
  const began = Date.now();
  const say = (line: string) =>
    console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const rows = await readLabelledRows(values.data);
  await startWasm();
  const encoder = await openEncoder(join('models', parameters.name));
  const model = await trainModel({ rows, glosses: readLexicons(), encoder }, parameters, say);
  encoder.dispose();
  await writePackage(values.out, model, join('models', parameters.name));
  say(
    `written to ${join(values.out, parameters.name)}: ${(model.weights.length / 1e6).toFixed(2)} MB of weights. The numbers of the model card: npm run evaluate-model`,
  );
}

/** The frozen encoder that `npm run import-encoder` has put into the package. */
async function openEncoder(folder: string) {
  if (!existsSync(join(folder, 'encoder.json'))) {
    throw new DataError(`There is no sentence encoder in ${folder}. Make it with: npm run import-encoder`);
  }
  const read = async (path: string) => new Uint8Array(readFileSync(join(folder, path)));
  return loadEncoder({ read }, await listEncoder(folder));
}

main().catch((error: unknown) => {
  const isForPeople = error instanceof DataError || error instanceof ModelPackageError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
});
