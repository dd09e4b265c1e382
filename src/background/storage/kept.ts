import { millisecondsPerHour } from '../../core/days';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { KeptReport } from '../../protocol/kept';
import type { Policy } from '../../shared/policy/policy';
import type { AuditStore } from '../activity/audit-store';
import type { LabelStore } from '../feedback/label-store';
import type { Database } from './database';
import { exportLines } from './export';
import { keepingLimits } from './keeping-limits';
import type { LearningStores } from './learning-stores';
import { type KeptSource, readKept } from './read-kept';
import type { RememberedValue } from './remembered-value';
import { toFeatures } from './row-features';

export interface KeptParts extends Pick<KeptSource, 'estimate'> {
  database: Database;
  labels: Pick<LabelStore, 'listAll'>;
  audit: Pick<AuditStore, 'list'>;
  learning: LearningStores;
  /** When deleting was begun last, ISO 8601; gone with the browser, so that each start of it deletes once. */
  lastSweepBegun: RememberedValue<string>;
  encode: Encode;
  readPolicy(): Promise<Policy>;
}

const hoursBetweenSweeps = 20;

/** Tells how much is stored, hands it out, and deletes what is too old. */
export class Kept {
  constructor(private readonly parts: KeptParts) {}

  async read(): Promise<KeptReport> {
    const { database, estimate } = this.parts;
    const policy = await this.parts.readPolicy();
    const isSetByOrganisation = policy.retentionDays > 0;
    return readKept({ database, limits: keepingLimits(policy), isSetByOrganisation, estimate });
  }

  /** All stored data that may be exported, as lines of JSON. */
  async *exportLines(): AsyncGenerator<string> {
    const { learning, labels, audit } = this.parts;
    const { learning: rules, auditExport } = await this.parts.readPolicy();
    yield* exportLines(
      { rows: learning.rows, heads: learning.heads, labels, audit },
      { mayTakeText: rules.keep === 'text', mayTakeAudit: auditExport, at: new Date() },
    );
  }

  /** Deletes what is too old or too much, and texts that may not be kept any more, whenever it was done last. */
  async sweep(): Promise<void> {
    const { learning, lastSweepBegun, encode } = this.parts;
    // First: a second caller must not begin it, too, and a failure must not repeat at every ticket.
    await lastSweepBegun.write(new Date().toISOString());
    const policy = await this.parts.readPolicy();
    await learning.retention.sweep(keepingLimits(policy));
    if (policy.learning.keep === 'features') await learning.takeTextAway((rows) => toFeatures(rows, encode));
  }

  /** The same where it was not done in the last hours. Costs next to nothing otherwise. */
  async sweepIfDue(): Promise<void> {
    const elapsed = Date.now() - Date.parse((await this.parts.lastSweepBegun.read()) ?? '');
    if (!(Math.abs(elapsed) < hoursBetweenSweeps * millisecondsPerHour)) await this.sweep();
  }
}
