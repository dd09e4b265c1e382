import type { Encode } from '../../core/predict/encoded-tickets';
import type { KeptReport } from '../../protocol/kept';
import type { Policy } from '../../shared/policy/policy';
import type { AuditStore } from '../activity/audit-store';
import type { LabelStore } from '../feedback/label-store';
import { createDailySweep, type DailySweep } from './daily-sweep';
import type { Database } from './database';
import { exportLines } from './export';
import { keepingLimits } from './keeping-limits';
import type { LearningStores } from './learning-stores';
import { type KeptSource, readKept } from './read-kept';
import type { RememberedValue } from './remembered-value';
import { toFeatures } from './row-features';

export interface Kept extends DailySweep {
  read(): Promise<KeptReport>;
  /** All that is kept, as lines of JSON, as far as it may be taken along. */
  exportLines(): AsyncGenerator<string>;
}

export interface KeptParts extends Pick<KeptSource, 'estimate'> {
  database: Database;
  labels: LabelStore;
  audit: AuditStore;
  learning: LearningStores;
  lastSweepBegun: RememberedValue<string>;
  encode: Encode;
  readPolicy(): Promise<Policy>;
  now(): Date;
}

/** What is told, handed out and given up of all that is kept. */
export function assembleKept({ database, learning, labels, audit, estimate, ...parts }: KeptParts): Kept {
  const { lastSweepBegun, readPolicy, now } = parts;
  const { retention } = learning;
  const readLimits = async () => keepingLimits(await readPolicy());
  const takeTextAway = async () => {
    const { keep } = (await readPolicy()).learning;
    if (keep === 'features') await learning.takeTextAway((rows) => toFeatures(rows, parts.encode));
  };
  return {
    ...createDailySweep({ retention, lastBegun: lastSweepBegun, readLimits, takeTextAway, now }),
    async read() {
      const policy = await readPolicy();
      const isSetByOrganisation = policy.retentionDays > 0;
      return readKept({ database, limits: keepingLimits(policy), isSetByOrganisation, estimate });
    },
    async *exportLines() {
      const { learning: rules, auditExport } = await readPolicy();
      yield* exportLines(
        { ...learning, labels, audit },
        { mayTakeText: rules.keep === 'text', mayTakeAudit: auditExport, at: now() },
      );
    },
  };
}
