import { calibrationError } from '../../../src/core/metrics/confidence';
import { mean } from '../../../src/core/metrics/numbers';
import { drawSmallMultiples, type Point } from '../charts/small-multiples';
import { colours } from '../charts/svg';
import { coverageCurve, judge, reliabilityBins } from '../confidence-curves';
import { fixed, percent, picture, table } from '../markdown';
import { groupBy, type Result, type Results, type Section } from '../results';

const bins = 10;
const curvePoints = 50;
const learner = { label: 'desk learner', colour: colours.learner };

/** A field with all of its judged answers; those of the folds are one field. */
interface Field {
  title: string;
  results: Result[];
  judged: ReturnType<typeof judge>;
}

export const calibration: Section = {
  name: 'calibration',
  title: 'What the confidence is worth',
  needs: ['full', 'levels'],
  describe({ full, levels }: Results) {
    const fields = groupBy([...full, ...levels], ({ set }) => set.title).map(
      ([title, results]): Field => ({
        title,
        results,
        judged: results.flatMap(({ learner: each }) => judge(each)),
      }),
    );
    const text = [
      'On test rows, which had no part in calibrating or in fitting thresholds. `ECE` is the expected calibration error (10 bins; at most 0.05 is asked for). `precision shown` and `shown`: of the answers above the threshold that the learner fitted for 90 % on its own train rows, the share that is right, and their share of all. The last column is the most that could be shown at 90 %, had the threshold been fitted on the test rows. "–" means that nothing is shown.',
      measuresTable(fields),
      picture(
        'reliability.svg',
        'Reliability diagrams: share of right answers over stated confidence, one small chart for each field; the diagonal is perfect',
      ),
      picture(
        'coverage.svg',
        'Precision of the answers shown over the share of tickets that they are shown for, surest first, one small chart for each field',
      ),
    ];
    return {
      text: text.join('\n\n'),
      charts: [
        { file: 'reliability.svg', svg: reliability(fields) },
        { file: 'coverage.svg', svg: coverage(fields) },
      ],
    };
  },
};

function measuresTable(fields: readonly Field[]): string {
  return table(
    ['field', 'answers', 'ECE', 'precision shown', 'shown', 'could be shown at 90 %'],
    fields.map(({ title, results, judged }) => {
      const meanOf = (measure: string) => mean(results.map(({ learner: { measured } }) => measured[measure]));
      const rows = results.map(({ learner: { answers, measured } }) => answers.length * measured.shown);
      const shown = rows.reduce((sum, count) => sum + count, 0);
      const right = results.reduce(
        (sum, { learner: { measured } }, i) => sum + rows[i] * measured.precision_shown,
        0,
      );
      return [
        title,
        judged.length,
        fixed(calibrationError(judged), 3),
        shown === 0 ? '–' : percent(right / shown),
        percent(shown / judged.length),
        percent(meanOf('coverage_at_precision_90')),
      ];
    }),
  );
}

function reliability(fields: readonly Field[]): string {
  return drawSmallMultiples({
    heading: `Reliability: ${bins} bins with equally many test tickets each`,
    points: fields.flatMap(({ title, judged }) =>
      reliabilityBins(judged, bins).map(
        ({ confidence, right }): Point => ({ panel: title, line: learner.label, x: confidence, y: right }),
      ),
    ),
    columns: 4,
    dots: true,
    diagonal: true,
    legend: [learner, { label: 'perfect', colour: colours.quiet }],
    x: { label: 'stated confidence', domain: [0, 1], ticks: [0, 0.5, 1] },
    y: { label: 'share right', domain: [0, 1] },
  });
}

function coverage(fields: readonly Field[]): string {
  return drawSmallMultiples({
    heading: 'Coverage against precision: the surest answers first',
    points: fields.flatMap(({ title, judged }) =>
      coverageCurve(judged, curvePoints).map(
        ({ coverage: share, precision }): Point => ({
          panel: title,
          line: learner.label,
          x: 100 * share,
          y: 100 * precision,
        }),
      ),
    ),
    columns: 4,
    legend: [learner],
    x: { label: 'tickets shown (%)', domain: [0, 100], ticks: [0, 50, 100] },
    y: { label: 'precision (%)', domain: [0, 100] },
  });
}
