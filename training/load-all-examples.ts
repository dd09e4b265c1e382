import { defaultCleaning } from '../src/core/text/clean';
import { type Example, type LoadedSet, loadExamples } from './data/examples';
import { parameters } from './parameters';
import { seedExamples } from './seed/examples';

/** The labelled tickets of a folder and what we wrote ourselves. Throws `DataError` where a file is missing. */
export async function loadAllExamples(
  directory: string,
): Promise<{ examples: Example[]; sets: LoadedSet[] }> {
  const { examples, sets } = await loadExamples(directory, defaultCleaning, parameters);
  const own = seedExamples(parameters.seed, parameters.seedTickets, defaultCleaning);
  return {
    examples: [...examples, ...own],
    sets: [
      ...sets,
      { name: 'seed phrases, strangers, prose', rows: own.length, licence: 'written for this product' },
    ],
  };
}
