import type { Policy } from '../../policy/policy';
import type { KeptReport } from '../../protocol/kept';
import type { AuditStore } from '../audit-store';
import type { Database } from '../database';
import type { LabelStore } from '../label-store';
import { exportLines } from '../learning/export';
import type { LearningStores } from '../learning/learning-stores';
import type { RememberedValue } from '../remembered-value';
import { createDailySweep, type DailySweep } from './daily-sweep';
import { keepingLimits } from './keeping-limits';
import { type KeptSource, readKept } from './read-kept';

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
  readPolicy(): Promise<Policy>;
  now(): Date;
}

/** What is told, handed out and given up of all that is kept. */
export function assembleKept({ database, learning, labels, audit, estimate, ...parts }: KeptParts): Kept {
  const { lastSweepBegun, readPolicy, now } = parts;
  const readLimits = async () => keepingLimits(await readPolicy());
  return {
    ...createDailySweep({ retention: learning.retention, lastBegun: lastSweepBegun, readLimits, now }),
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
