import * as v from 'valibot';
import { startValidation, Validation, validateLabel } from '../../core/learner/progressive-validation';
import type { KeptLabel } from '../feedback/kept-label';
import { LabelSummary, type SummarisedLabels } from '../feedback/label-summary';
import type { Database } from '../storage/database';
import { snapshotVersion, trainingSnapshot } from './training-snapshot';

/** How far a head is that learns from clicks. */
export const ClickProgress = v.object({
  /** Labels whose ticket was kept. */
  labels: v.number(),
  /** Version of the training snapshot; empty if there are too few labels. */
  basis: v.string(),
  validation: Validation,
});
export type ClickProgress = v.InferOutput<typeof ClickProgress>;

export function createClickProgress(
  database: Database,
  labels: SummarisedLabels,
): LabelSummary<ClickProgress> {
  return new LabelSummary(database, labels, { name: 'standing', schema: ClickProgress, summarise: judge });
}

async function judge(current: readonly KeptLabel[]): Promise<ClickProgress> {
  const judged = current.filter(({ hasTicket }) => hasTicket);
  const validation = judged.reduce(
    (state, { final, asked }) => validateLabel(state, final, () => asked),
    startValidation(),
  );
  return { labels: judged.length, basis: await snapshotVersion(trainingSnapshot(judged)), validation };
}
