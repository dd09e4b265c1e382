import { parseArgs } from 'node:util';
import { DataError } from './data/read-rows';
import { addMeanings } from './memory/memory-rows';
import { playDuplicates } from './memory/play-duplicates';
import { readMemoryRows } from './memory/read-memory-rows';

/** `npm run duplicates -- --input FILE`: ranks the earlier duplicates of each ticket as the card does. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { input: { type: 'string' } } });
  if (!values.input)
    throw new DataError('Name a file of tickets: npm run --silent duplicates -- --input FILE');
  const { measures } = playDuplicates(await addMeanings(await readMemoryRows(values.input, console.error)));
  console.log(JSON.stringify(measures));
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
