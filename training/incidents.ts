import { parseArgs } from 'node:util';
import { DataError } from './data/read-rows';
import { addMeanings } from './memory/memory-rows';
import { playIncidents } from './memory/play-incidents';
import { readMemoryRows } from './memory/read-memory-rows';

/** `npm run incidents -- --input FILE`: plays the tickets through the incident radar. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { input: { type: 'string' } } });
  if (!values.input)
    throw new DataError('Name a file of tickets: npm run --silent incidents -- --input FILE');
  const measures = playIncidents(await addMeanings(await readMemoryRows(values.input, console.error)));
  console.log(JSON.stringify(measures));
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
