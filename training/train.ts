import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultCleaning } from '../src/core/text/clean';
import { DataError } from './data/read-rows';
import { loadAllExamples } from './load-all-examples';
import { metricsTable } from './package/metrics-table';
import { writePackage } from './package/write-package';
import { parameters } from './parameters';
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
  const model = await trainModel(examples, sets, defaultCleaning, parameters, say);
  const directory = join(values.out, model.manifest.name);
  await writePackage(values.out, model);
  console.log(metricsTable(model.manifest.metrics));
  say(`written to ${directory}: ${(model.weights.length / 1e6).toFixed(2)} MB of weights`);
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
