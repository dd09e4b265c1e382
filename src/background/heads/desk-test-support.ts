import { vi } from 'vitest';
import type { HeadSource } from '../../core/desk/head-source';
import { packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import type { Suggestion } from '../../core/suggestion';
import { createRememberedValue, encodeLength } from '../api/test-fakes';
import type { KeepingRules } from '../feedback/feedback-rows';
import { createLabelStore, type LabelStore } from '../feedback/label-store';
import { createTicketHash } from '../feedback/ticket-hash';
import type { Database } from '../storage/database';
import { createLearningStores, type LearningStores } from '../storage/learning-stores';
import { assembleDesk } from './assemble-desk';

const words = { hardware: 'printer toner screen', access: 'password login account' };

/** A head of two values, `access` and `hardware`, as a file. */
export async function learnQueue(): Promise<Uint8Array> {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const value = i % 2 ? 'hardware' : 'access';
    return { subject: '', body: `${words[value]} ${i}`, value };
  });
  return packHead(await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 }));
}

export function shippedSuggestion(head: string): Suggestion {
  const model = 'shipped@1.0.0';
  return { head, kind: 'class', value: 'other', confidence: 0.5, alternatives: [], why: [], model };
}

/** A worker's desk parts over a database; what is only in its memory is gone when another one is made. */
export class TestDesk {
  readonly labels: LabelStore;
  readonly learning: LearningStores;
  readonly hashTicket = createTicketHash(createRememberedValue('salt'));
  readonly reported: unknown[] = [];
  rules: KeepingRules = { fromClicks: true, keep: 'text' };
  announced = 0;
  /** What the team's labels taught. */
  team: HeadSource[] = [];
  private ids = 0;
  private readonly parts: ReturnType<typeof assembleDesk>;

  constructor(
    database: Database,
    readonly now = () => new Date('2026-03-05T09:00:00Z'),
  ) {
    vi.useFakeTimers({ toFake: ['Date'], now: now() });
    const report = (error: unknown) => void this.reported.push(error);
    this.labels = createLabelStore(database, report);
    const lastSwept = createRememberedValue<string>();
    this.learning = createLearningStores({ database, now, lastSwept, reportDamaged: report });
    this.parts = assembleDesk({
      database,
      labels: this.labels,
      learning: this.learning,
      team: { open: async () => this.team },
      hashTicket: this.hashTicket,
      createId: () => this.createId(),
      now,
      encode: encodeLength,
      readRules: async () => this.rules,
      mayOfferLearning: async () => true,
      readModel: async () => 'shipped@1.0.0',
      reportDamaged: report,
      clock: () => performance.now(),
      announce: () => void this.announced++,
      report,
    });
  }

  createId(): string {
    return String(++this.ids).padStart(4, '0');
  }

  get answers() {
    return this.parts.answers;
  }

  get clicks() {
    return this.parts.clicks;
  }

  get teacher() {
    return this.parts.teacher;
  }
}
