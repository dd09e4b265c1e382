import type { ModelPackage } from '../../src/core/model/load-package';
import type { Example } from '../data/examples';
import { isReal } from '../measure/real-sets';
import { measureRefresh, type Refreshed } from './measure-refresh';

/** Half of them are kept aside: with fewer there is nothing to see. */
const fewestRows = 400;

/**
 * Prints, for each head and each set of other people's tickets, what refreshing the shipped head comes to.
 *
 * @param only part of `head/set`; everything where it is empty
 * @param test rows that the model was not trained on
 */
export async function printRefresh(
  model: ModelPackage,
  test: readonly Example[],
  only: string,
): Promise<void> {
  console.log(
    'accuracy / macro F1 in %; the gain is refreshed beside shipped, in points of accuracy, 95 of 100',
  );
  console.log(
    '| head/set | labels | on | shipped | words alone | refreshed | gain |\n|---|---|---|---|---|---|---|',
  );
  for (const [name, head] of Object.entries(model.manifest.heads)) {
    if (head.kind === 'quantity') continue;
    const labelled = test.filter(
      ({ set, targets }) =>
        isReal(set) && Object.entries(targets).some(([key, value]) => key === name && value),
    );
    for (const set of new Set(labelled.map((example) => example.set))) {
      const rows = labelled.filter((example) => example.set === set);
      if (rows.length < fewestRows || !`${name}/${set}`.includes(only)) continue;
      for (const row of await measureRefresh(model, name, head, rows)) console.log(describe(name, set, row));
    }
  }
}

function describe(
  name: string,
  set: string,
  { labels, aside, shipped, alone, refreshed, gain }: Refreshed,
): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  const both = (quality: Refreshed['shipped']) =>
    `${percent(quality.accuracy)} / ${percent(quality.macroF1)}`;
  const cells = [`${name}/${set}`, labels, aside, both(shipped), both(alone), both(refreshed)];
  return `| ${cells.join(' | ')} | ${percent(gain.low)} to ${percent(gain.high)} |`;
}
