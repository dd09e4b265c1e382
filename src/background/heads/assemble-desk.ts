import { createDeskTeacher, type DeskTeacherParts } from '../feedback/desk-teacher';
import { createFeedbackRows, type KeepingRules } from '../feedback/feedback-rows';
import type { LabelStore } from '../feedback/label-store';
import type { Database } from '../storage/database';
import type { LearningStores } from '../storage/learning-stores';
import { type ClickHeadsParts, createClickHeads } from './click-heads';
import { createCorrectedHeads } from './corrected-heads';
import { createDeskAnswers, type DeskAnswersParts } from './desk-answers';
import { createDeskSources, isTaughtByClicks } from './desk-sources';
import { createDeskTickets } from './desk-tickets';
import { createOpenHeads } from './open-heads';
import { createStandings } from './standings';
import { createTeamAnswers } from './team-answers';
import type { TeamHeads } from './team-heads';

type Parts = Pick<DeskTeacherParts, 'hashTicket' | 'createId' | 'now' | 'announce' | 'report'> &
  Pick<DeskAnswersParts, 'encode' | 'mayOfferLearning'> &
  Pick<ClickHeadsParts, 'readModel' | 'clock'> & {
    database: Database;
    labels: LabelStore;
    learning: Pick<LearningStores, 'rows' | 'heads' | 'seen' | 'clickHeads'>;
    team: TeamHeads;
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
  const sources = createDeskSources(heads, clicks);
  const own = createDeskAnswers({ ...parts, sources, corrections });
  return {
    clicks,
    answers: createTeamAnswers({ desk: own, team, heads: learning.heads, encode: parts.encode }),
    teacher: createDeskTeacher({ ...parts, labels, tickets, clicks, rows, seen: learning.seen }),
  };
}
