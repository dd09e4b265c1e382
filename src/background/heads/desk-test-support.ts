import type { HeadSource } from '../../core/desk/head-source';
import { packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import type { Prediction, Suggestion } from '../../core/suggestion';
import { defaultCleaning } from '../../core/text/clean';
import type { Ticket } from '../../core/ticket';
import { createRememberedValue, encodeLength, setTime } from '../api/test-fakes';
import type { DeskTeacher } from '../feedback/desk-teacher';
import type { KeepingRules } from '../feedback/feedback-rows';
import { LabelStore } from '../feedback/label-store';
import { createTicketHash } from '../feedback/ticket-hash';
import type { Database } from '../storage/database';
import { LearningStores } from '../storage/learning-stores';
import type { ClickHeads } from './click-heads';
import type { DeskAnswers } from './desk-answers';
import { DeskHeads } from './desk-heads';

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

/** What learned heads add to what the base model says of one ticket. */
export async function extendOnce(
  answers: DeskAnswers,
  ticket: Ticket,
  prediction: Prediction,
): Promise<Prediction> {
  const extend = await answers.open(ticket);
  return extend(ticket, prediction);
}

/** A worker's desk parts over a database; what is only in its memory is gone when another one is made. */
export class TestDesk {
  readonly labels: LabelStore;
  readonly learning: LearningStores;
  readonly hashTicket = createTicketHash(createRememberedValue('salt'));
  rules: KeepingRules = { fromClicks: true, keep: 'text' };
  notified = 0;
  /** What the team's labels taught. */
  team: HeadSource[] = [];
  readonly answers: DeskAnswers;
  readonly clicks: ClickHeads;
  readonly teacher: DeskTeacher;

  constructor(database: Database, at: string | Date = '2026-03-05T09:00:00Z') {
    setTime(at);
    this.labels = new LabelStore(database);
    this.learning = new LearningStores(database, createRememberedValue<string>());
    const desk = new DeskHeads({
      database,
      labels: this.labels,
      learning: this.learning,
      team: { open: async () => this.team },
      hashTicket: this.hashTicket,
      encode: encodeLength,
      readCleaning: async () => defaultCleaning,
      readRules: async () => this.rules,
      readRulesSoFar: async () => this.rules,
      mayOfferLearning: async () => true,
      readModel: async () => 'shipped@1.0.0',
      notifyTabs: () => void this.notified++,
    });
    this.answers = desk.answers;
    this.clicks = desk.clicks;
    this.teacher = desk.teacher;
  }
}
