import type { CompareOptions } from './compare-all';
import { compareAll } from './compare-all';
import {
  type Planned,
  planFullSets,
  planLevels,
  planNumbers,
  planSmallHistories,
  type Workspace,
} from './plan';
import { type Part, type Results, withResults } from './results';

/** Runs the learner and the peers on what the parts need. Parts that nobody needs stay empty. */
export async function runParts(
  needs: ReadonlySet<Part>,
  space: Workspace,
  options: CompareOptions,
): Promise<Results> {
  const plan = async (part: Part, make: (space: Workspace) => Promise<Planned[]>) =>
    needs.has(part) ? make(space) : [];
  const full = await plan('full', planFullSets);
  const small = await plan('small', planSmallHistories);
  const levels = await plan('levels', planLevels);
  const numbers = await plan('numbers', planNumbers);
  const all = [...full, ...small, ...levels, ...numbers];
  const compared = await compareAll(
    all.map(({ comparison }) => comparison),
    options,
  );
  return {
    full: withResults(full, compared),
    small: withResults(small, compared),
    levels: withResults(levels, compared),
    numbers: withResults(numbers, compared),
  };
}
