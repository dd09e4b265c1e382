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
      ];
    });
    const text = [
      'Of the desk learner, in Node with one thread, while a peer ran beside it. Times are rounded to two digits and differ from machine to machine.',
      table(
        [
          'field',
          'train rows',
          'to learn (s)',
          'to predict, median (ms)',
          'model (MB)',
          'model of fastText (MB)',
        ],
        rows,
      ),
    ];
    return { text: text.join('\n\n'), charts: [] };
  },
};
