import * as v from 'valibot';
import { formatLocalDay } from '../../core/days';
import { JudgedDay, tallyLabels } from '../../core/scoreboard/judged-days';
import { LabelSummary, type SummarisedLabels } from '../feedback/label-summary';
import type { Database } from '../storage/database';

/** How often suggestions were right, by day and confidence. */
export function createScoreTallies(database: Database, labels: SummarisedLabels): LabelSummary<JudgedDay[]> {
  return new LabelSummary(database, labels, {
    name: 'tally',
    schema: v.array(JudgedDay),
    summarise: (current) =>
      tallyLabels(current.map((label) => ({ ...label, day: formatLocalDay(new Date(label.at)) }))),
  });
}
