import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadPackage } from '../src/core/model/load-package';
import { DataError } from './data/read-rows';
import { loadAllExamples } from './load-all-examples';
import { measureHeads } from './measure/measure-heads';
import { runExamples } from './measure/run-examples';
import { currentPackage } from './package/disk-files';
import { metricsTable } from './package/metrics-table';
import { printRefresh } from './refresh/print-refresh';
import { startWasm } from './wasm-backend';

/**
 * `npm run evaluate-model`: measures the shipped model again on the rows that it was not trained on; trains nothing. With
 * `--refresh PART` (of `head/set`, such as `topic/` or `/`): what a team's labels make of its heads.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      models: { type: 'string', default: 'models' },
      refresh: { type: 'string' },
    },
  });
  if (!existsSync(values.data)) {
    throw new DataError(
      `There is no folder ${values.data} with labelled tickets, so nothing can be measured. Name it with --data DIR.`,
    );
  }
  await startWasm();
  const model = await loadPackage(await currentPackage(values.models));
  const { name, version, files } = model.manifest;
  console.log(`${name} ${version}, weights ${files['weights.bin'].sha256}`);
  const { examples } = await loadAllExamples(values.data);
  if (values.refresh !== undefined) {
    const unseen = examples.filter(({ part }) => part === 'test');
    await printRefresh(model, unseen, values.refresh);
    return;
  }
  const kept = await runExamples(
    model,
    examples.filter(({ part }) => part === 'calibrate'),
  );
  const test = await runExamples(
    model,
    examples.filter(({ part }) => part === 'test'),
  );
  const metrics = measureHeads(kept, test, model.manifest);
  console.log(metricsTable(metrics));
  const different = Object.keys(metrics).filter((key) => !areNear(metrics[key], model.manifest.metrics[key]));
  console.log(
    different.length === 0
      ? 'All as in the model card.'
      : `Different from the model card: ${different.join(', ')}. It was made from other rows or on other code.`,
  );
}

/** Platforms may differ in the last bits of a float, which can move a row across a bin or a threshold. */
const tolerance = 0.003;

function areNear(measured: Record<string, number>, written: Record<string, number> | undefined): boolean {
  return Object.entries(measured).every(
    ([name, value]) =>
      Math.abs(value - (written?.[name] ?? Number.NaN)) <= tolerance * Math.max(1, Math.abs(value)),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
