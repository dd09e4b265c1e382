import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readGlosses } from '../src/core/features/glosses';
import { loadPackage } from '../src/core/model/load-package';
import { Manifest } from '../src/core/model/manifest';
import { readLabelledRows } from './data/labelled-rows';
import { DataError } from './data/read-rows';
import { crossFit, planRounds } from './fit/cross-fit';
import { vectorise } from './fit/vectorise';
import { measureAgreement } from './measure/agreement';
import { answerHeldOut } from './measure/answer-held-out';
import { measureGroups } from './measure/measure-groups';
import { currentPackage } from './package/disk-files';
import { metricsTables } from './package/metrics-table';
import { writeManifest } from './package/write-package';
import { parameters } from './parameters';
import { readLexicons } from './read-lexicons';
import { startWasm } from './wasm-backend';

/**
 * `npm run evaluate-model -- [--data DIR] [--models DIR]`: what the method gives on tickets that nothing was trained or
 * calibrated on: five folds of the written tickets, and with each some public sources left out. Trains nothing that is
 * kept. Prints the tables and writes them into the package's manifest and model card, as training does.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      models: { type: 'string', default: 'models' },
    },
  });
  const began = Date.now();
  const say = (line: string) =>
    console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const rows = await readLabelledRows(values.data);
  await startWasm();
  const { encoder } = await loadPackage(await currentPackage(values.models));
  const vectors = await vectorise(rows, parameters, readGlosses(readLexicons()), encoder);
  encoder?.dispose();
  const held = await crossFit(vectors, planRounds(rows, parameters.folds), parameters, say);
  const answered = answerHeldOut(held, parameters, say);
  const metrics = { ...measureGroups(answered), ...(await measureAgreement(rows)) };
  console.log(metricsTables(metrics));
  const folder = join(values.models, parameters.name);
  const manifest = v.parse(Manifest, JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  await writeManifest(folder, { ...manifest, metrics });
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
