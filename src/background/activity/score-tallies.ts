import * as v from 'valibot';
import { JudgedDay, tallyLabels } from '../../core/scoreboard/judged-days';
import { createLabelSummary, type LabelSummary, type LabelSummaryParts } from '../feedback/label-summary';
import { formatLocalDay } from './day';

/** How often suggestions were right, by day and confidence. */
export function createScoreTallies(
  parts: Pick<LabelSummaryParts<JudgedDay[]>, 'database' | 'labels'>,
): LabelSummary<JudgedDay[]> {
  return createLabelSummary({
    ...parts,
    name: 'tally',
    schema: v.array(JudgedDay),
    summarise: (current) =>
      tallyLabels(current.map((label) => ({ ...label, day: formatLocalDay(new Date(label.at)) }))),
  });
}
