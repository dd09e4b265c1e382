import { createDeskTeacher, type DeskTeacherParts } from '../feedback/desk-teacher';
import { createFeedbackRows, type KeepingRules } from '../feedback/feedback-rows';
import type { LabelStore } from '../feedback/label-store';
import type { Database } from '../storage/database';
import type { LearningStores } from '../storage/learning-stores';
import { type ClickHeadsParts, createClickHeads } from './click-heads';
import { createCorrectedHeads } from './corrected-heads';
import { DeskAnswers, type DeskAnswersParts } from './desk-answers';
import { DeskSources, isTaughtByClicks } from './desk-sources';
import { createDeskTickets } from './desk-tickets';
import { createOpenHeads } from './open-heads';
import { createStandings } from './standings';
import type { TeamHeads } from './team-heads';

type Parts = Pick<DeskTeacherParts, 'hashTicket' | 'createId' | 'now' | 'announce' | 'report'> &
  Pick<DeskAnswersParts, 'encode' | 'mayOfferLearning'> &
  Pick<ClickHeadsParts, 'readModel' | 'clock' | 'reportDamaged'> & {
    database: Database;
    labels: LabelStore;
    learning: Pick<LearningStores, 'rows' | 'heads' | 'seen' | 'clickHeads'>;
    team: Pick<TeamHeads, 'open'>;
    readRules(): Promise<KeepingRules>;
  };

/** What answers with a desk's own heads, and what teaches them. */
export function assembleDesk({ database, labels, learning, team, readRules, ...parts }: Parts) {
  const tickets = createDeskTickets(learning.rows);
  const heads = createOpenHeads(learning.heads, parts.report);
  const corrections = createCorrectedHeads(labels, tickets);
  const clicks = createClickHeads({
    ...parts,
    labels,
    standings: createStandings({ database, labels }),
    tickets,
    corrections,
    store: learning.clickHeads,
    readTaught: async (origin) => {
      const [{ fromClicks }, learned] = await Promise.all([readRules(), heads.listFields(origin)]);
      return (head) => fromClicks && isTaughtByClicks(head, learned);
    },
  });
  const rows = createFeedbackRows(learning.rows, parts.encode, readRules);
  const sources = new DeskSources(heads, clicks, team);
  return {
    clicks,
    answers: new DeskAnswers({ ...parts, sources, corrections }),
    teacher: createDeskTeacher({ ...parts, labels, tickets, clicks, rows, seen: learning.seen }),
  };
}
