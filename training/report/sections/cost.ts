import { mean } from '../../../src/core/metrics/numbers';
import { fixed, rounded, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

export const cost: Section = {
  name: 'cost',
  title: 'Cost',
  needs: ['full', 'levels', 'numbers'],
  describe({ full, levels, numbers }: Results) {
    const points = numbers.filter(({ trainSplits }) => trainSplits === 'train');
    const fields = [
      ...groupBy([...full, ...levels], ({ set }) => set.title),
      ['story points (mean of the projects)', points] as [string, Result[]],
    ];
    const rows = fields.map(([title, results]) => {
      const meanOf = (measure: string) => mean(results.map(({ learner: { measured } }) => measured[measure]));
      const fastText = results[0].peers.byPeer.fasttext?.model_mb;
      return [
        title,
        Math.round(mean(results.map(({ peers }) => peers.trainRows))),
        rounded(meanOf('train_ms') / 1000),
        rounded(meanOf('predict_ms_p50')),
        fixed(meanOf('model_bytes') / 1e6, 2),
        fixed(fastText, 1),
        results[0].set.kind === 'number' ? '–' : fixed(meanOf('macro_f1_floats') - meanOf('macro_f1'), 2),
      ];
    });
    const text = [
      'Of the desk learner, in Node with one thread, while a peer ran beside it. Times are rounded to two digits and differ from machine to machine. `lost by 8 bits`: points of macro F1 on the test rows that weights of a byte each cost against the 32-bit floats that they were learned as; below 0 where they gain.',
      table(
        [
          'field',
          'train rows',
          'to learn (s)',
          'to predict, median (ms)',
          'model (MB)',
          'model of fastText (MB)',
          'lost by 8 bits',
        ],
        rows,
      ),
    ];
    return { text: text.join('\n\n'), charts: [] };
  },
};
