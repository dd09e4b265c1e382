import * as v from 'valibot';
import { isExplicit } from '../../core/label';
import type { UpdateReport } from '../../protocol/cloud-messages';
import type { KeptLabel } from '../feedback/kept-label';
import type { LabelStore } from '../feedback/label-store';
import { LabelSummary, type SummarisedLabels } from '../feedback/label-summary';
import type { Database } from '../storage/database';

const ModelAgreement = v.object({
  /** The version that had suggested. */
  model: v.string(),
  /** What agents said themselves, one answer per ticket, and how often that was what had been suggested. */
  judged: v.number(),
  agreed: v.number(),
  /** The order of the newest of these labels. */
  newest: v.number(),
});
type ModelAgreement = v.InferOutput<typeof ModelAgreement>;

/** How often agents agreed with the suggestions of each model version. */
export class Agreement {
  private readonly summary: LabelSummary<ModelAgreement[]>;

  constructor(
    database: Database,
    private readonly labels: SummarisedLabels & Pick<LabelStore, 'listVersions'>,
  ) {
    this.summary = new LabelSummary(database, labels, {
      name: 'agreement',
      schema: v.array(ModelAgreement),
      summarise: (current) => addUp(current.filter(isExplicit).map(toAgreement)),
    });
  }

  /** The version judged last stands at the end. */
  async list(): Promise<UpdateReport['agreement']> {
    const versions = await this.labels.listVersions();
    const all = await Promise.all(versions.map(({ origin, head }) => this.summary.read(origin, head)));
    return addUp(all.flat()).map(({ newest: _newest, ...agreement }) => agreement);
  }
}

function toAgreement({ model, suggested, final, order }: KeptLabel): ModelAgreement {
  return { model, judged: 1, agreed: Number(final === suggested), newest: order };
}

function addUp(parts: readonly ModelAgreement[]): ModelAgreement[] {
  const sums = new Map<string, ModelAgreement>();
  for (const { model, judged, agreed, newest } of parts) {
    const sum = sums.get(model) ?? { judged: 0, agreed: 0, newest: 0 };
    sums.set(model, {
      model,
      judged: sum.judged + judged,
      agreed: sum.agreed + agreed,
      newest: Math.max(sum.newest, newest),
    });
  }
  return [...sums.values()].sort((a, b) => a.newest - b.newest);
}
