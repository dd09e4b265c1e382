import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readGlosses } from '../src/core/features/glosses';
import { loadPackage } from '../src/core/model/load-package';
import { Manifest } from '../src/core/model/manifest';
import { readLabelledRows, writtenSource } from './data/labelled-rows';
import { DataError } from './data/read-rows';
import { crossFit, separateRounds } from './fit/cross-fit';
import { vectorise } from './fit/vectorise';
import { measureAgreement } from './measure/agreement';
import { answerHeldOut } from './measure/answer-held-out';
import { type Measured, type Metrics, measureAll } from './measure/measure-model';
import { currentPackage } from './package/disk-files';
import { metricsTables } from './package/metrics-table';
import { writeManifest } from './package/write-package';
import { parameters } from './parameters';
import { readLexicons } from './read-lexicons';
import { startWasm } from './wasm-backend';

/**
 * `npm run evaluate-model -- [--data DIR] [--models DIR]`: what the method gives on tickets that nothing was trained,
 * calibrated or chosen on: five folds of the written tickets, and each public source left out in turn. Prints the tables
 * and writes them into the package's manifest and model card.
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
  const held = await crossFit(vectors, separateRounds(rows, parameters.folds), parameters, say);
  const answered = answerHeldOut(held, parameters, say);
  const metrics = { ...measureGroups(answered), ...(await measureAgreement(rows)) };
  console.log(metricsTables(metrics));
  const folder = join(values.models, parameters.name);
  const manifest = v.parse(Manifest, JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  await writeManifest(folder, { ...manifest, metrics });
}

/** Fewer tickets of a language or source say nothing. */
const fewestRows = 40;

function measureGroups(answered: readonly Measured[]): Metrics {
  const written = answered.filter(({ row }) => row.source === writtenSource);
  const open = answered.filter(({ row }) => row.source !== writtenSource);
  const groups: [string, readonly Measured[]][] = [
    ['written', written],
    ['public', open],
    ...groupBy(written, ({ row }) => `written ${row.language}`),
    ...groupBy(open, ({ row }) => row.source),
  ];
  return Object.assign(
    {},
    ...groups
      .filter(([, group]) => group.length >= fewestRows)
      .map(([name, group]) => prefixed(name, measureAll(group))),
  );
}

function groupBy(rows: readonly Measured[], name: (row: Measured) => string): [string, Measured[]][] {
  const groups = new Map<string, Measured[]>();
  for (const row of rows) groups.set(name(row), [...(groups.get(name(row)) ?? []), row]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function prefixed(name: string, metrics: Metrics): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([head, numbers]) => [`${head}/${name}`, numbers]));
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
