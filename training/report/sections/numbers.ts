import { mean } from '../../../src/core/metrics/numbers';
import { fixed, percent, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

const others = ['mean', 'median', 'svr'];

export const numbers: Section = {
  name: 'numbers',
  title: 'Numbers: story points',
  needs: ['numbers'],
  describe({ numbers: results }: Results) {
    const text = [
      'One desk for each project of the story points, official split; means over the projects, so that a large one does not outweigh the others. Learned from the train rows, and from the train and validation rows. The published numbers for this split are from the train rows alone (mean 3.46, median 2.60).',
      summaryTable(results),
      'Mean absolute error (MAE) by project, learned from the train rows.',
      projectTable(results.filter(({ trainSplits }) => trainSplits === 'train')),
    ];
    return { text: text.join('\n\n'), charts: [] };
  },
};

function summaryTable(results: readonly Result[]): string {
  const rows = groupBy(results, ({ trainSplits }) => trainSplits ?? '').flatMap(([splits, projects]) => {
    const from = splits.replace(',', ' and ');
    const meanOf = (measure: string, of: (result: Result) => Record<string, number>) =>
      mean(projects.map((project) => of(project)[measure]));
    const line = (name: string, of: (result: Result) => Record<string, number>, coverage: string) => [
      name,
      from,
      ...['mae', 'mdae', 'spearman'].map((measure) => fixed(meanOf(measure, of), 3)),
      coverage,
    ];
    const learner = ({ learner: { measured } }: Result) => measured;
    return [
      line('**learner**', learner, percent(meanOf('coverage_80', learner))),
      ...others.map((peer) => line(peer, ({ peers }) => peers.byPeer[peer], '–')),
    ];
  });
  return table(
    ['', 'from splits', 'MAE', 'median absolute error', 'Spearman', 'inside the 10 to 90 % range'],
    rows,
  );
}

function projectTable(results: readonly Result[]): string {
  return table(
    ['project', 'train', 'test', 'learner', ...others, 'inside the range'],
    results.map(({ project, learner, peers }) => [
      project ?? '',
      peers.trainRows,
      peers.testRows,
      fixed(learner.measured.mae, 2),
      ...others.map((peer) => fixed(peers.byPeer[peer].mae, 2)),
      percent(learner.measured.coverage_80),
    ]),
  );
}
