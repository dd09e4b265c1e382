import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { loadPackage } from '../src/core/model/load-package';
import { defaultCleaning } from '../src/core/text/clean';
import { calibrateModel } from './calibrate-model';
import type { Example } from './data/examples';
import { DataError } from './data/read-rows';
import { loadAllExamples } from './load-all-examples';
import { currentPackage } from './package/disk-files';
import { metricsTable } from './package/metrics-table';
import { writePackage } from './package/write-package';
import { parameters } from './parameters';
import { trainModel } from './train-model';
import type { TrainedModel } from './trained-model';
import { startWasm } from './wasm-backend';

/**
 * `npm run train -- [--data DIR] [--out DIR]`: trains on labelled tickets and writes the model package.
 * With `--calibrate` the weights of the package in the folder stay; only confidences and measures are made again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      out: { type: 'string', default: 'models' },
      calibrate: { type: 'boolean', default: false },
    },
  });
  if (!existsSync(values.data)) {
    throw new DataError(
      `There is no folder ${values.data} with labelled tickets. Training needs it; the model in models/ works without.`,
    );
  }
  await startWasm();
  const began = Date.now();
  const say = (line: string) =>
    console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const { examples, sets } = await loadAllExamples(values.data);
  say(`${examples.length} labelled tickets from ${sets.length} sets`);
  const model = values.calibrate
    ? await calibrateAgain(values.out, examples)
    : await trainModel(examples, sets, defaultCleaning, parameters, say);
  const directory = join(values.out, model.manifest.name);
  await writePackage(values.out, model);
  console.log(metricsTable(model.manifest.metrics));
  say(`written to ${directory}: ${(model.weights.length / 1e6).toFixed(2)} MB of weights`);
}

async function calibrateAgain(folder: string, examples: readonly Example[]): Promise<TrainedModel> {
  const files = await currentPackage(folder);
  const { manifest, weights } = await loadPackage(files);
  tf.dispose(weights);
  const { files: _, ...draft } = manifest;
  return calibrateModel(draft, await files.read('weights.bin'), examples, parameters);
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
