import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataError } from './data/read-rows';
import { fitWeights } from './memory/fit-weights';
import { addMeanings } from './memory/memory-rows';
import { makeDuplicates } from './memory/own-sets';
import { replayDuplicates } from './memory/replay-duplicates';

const target = join(import.meta.dirname, '../src/core/memory/weights.json');
const seed = 1;

/** `npm run learn-memory`: learns how tickets are compared on duplicates of our own making, and writes the weights. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
  const rows = await addMeanings(await makeDuplicates(values.data, 'learn', seed));
  const learned = fitWeights(replayDuplicates(rows));
  await writeFile(target, `${JSON.stringify(learned, null, 2)}\n`);
  console.log(JSON.stringify(learned));
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
