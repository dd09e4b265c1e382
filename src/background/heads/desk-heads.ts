import { DeskTeacher, type DeskTeacherParts } from '../feedback/desk-teacher';
import { FeedbackRows, type KeepingRules } from '../feedback/feedback-rows';
import type { LabelStore } from '../feedback/label-store';
import type { Database } from '../storage/database';
import type { LearningStores } from '../storage/learning-stores';
import { ClickHeads, type ClickHeadsParts } from './click-heads';
import { createClickProgress } from './click-progress';
import { CorrectedHeads } from './corrected-heads';
import { DeskAnswers, type DeskAnswersParts } from './desk-answers';
import { DeskSources, isTaughtByClicks } from './desk-sources';
import { DeskTickets } from './desk-tickets';
import { OpenHeads } from './open-heads';
import type { TeamHeads } from './team-heads';

interface Parts
  extends Pick<DeskTeacherParts, 'hashTicket' | 'notifyTabs'>,
    Pick<DeskAnswersParts, 'encode' | 'readCleaning' | 'mayOfferLearning'>,
    Pick<ClickHeadsParts, 'readModel'> {
  database: Database;
  labels: LabelStore;
  learning: Pick<LearningStores, 'rows' | 'heads' | 'seen' | 'clickHeads'>;
  team: Pick<TeamHeads, 'open'>;
  /** The rules for learning and keeping. */
  readRules(): Promise<KeepingRules>;
  /** The rules for answering; see `KnownPolicy.readSoFar`. */
  readRulesSoFar(): Promise<KeepingRules>;
}

/** What answers with learned heads, and what teaches them. */
export class DeskHeads {
  readonly clicks: ClickHeads;
  readonly answers: DeskAnswers;
  readonly teacher: DeskTeacher;

  constructor({ database, labels, learning, team, readRules, readRulesSoFar, ...parts }: Parts) {
    const tickets = new DeskTickets(learning.rows);
    const heads = new OpenHeads(learning.heads);
    const corrections = new CorrectedHeads(labels, tickets);
    const readTaught = async (origin: string, read: () => Promise<KeepingRules>) => {
      const [{ fromClicks }, learned] = await Promise.all([read(), heads.listFields(origin)]);
      return (head: string) => fromClicks && isTaughtByClicks(head, learned);
    };
    this.clicks = new ClickHeads({
      ...parts,
      labels,
      progress: createClickProgress(database, labels),
      tickets,
      corrections,
      store: learning.clickHeads,
      readTaught: (origin) => readTaught(origin, readRules),
      readTaughtSoFar: (origin) => readTaught(origin, readRulesSoFar),
    });
    const sources = new DeskSources(heads, this.clicks, team);
    this.answers = new DeskAnswers({ ...parts, sources, corrections });
    const rows = new FeedbackRows(learning.rows, parts.encode, readRules);
    this.teacher = new DeskTeacher({
      ...parts,
      labels,
      tickets,
      clicks: this.clicks,
      rows,
      seen: learning.seen,
    });
  }
}
