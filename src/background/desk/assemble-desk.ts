import type { Database } from '../database';
import type { LabelStore } from '../label-store';
import type { LearningStores } from '../learning/learning-stores';
import type { TeamHeads } from '../updates/team-heads';
import { type ClickHeadsParts, createClickHeads } from './click-heads';
import { createCorrectedHeads } from './corrected-heads';
import { createDeskAnswers, type DeskAnswersParts } from './desk-answers';
import { createDeskSources, isTaughtByClicks } from './desk-sources';
import { createDeskTeacher, type DeskTeacherParts } from './desk-teacher';
import { createDeskTickets } from './desk-tickets';
import { createFeedbackRows, type KeepingRules } from './feedback-rows';
import { createOpenHeads } from './open-heads';
import { createStandings } from './standings';
import { createTeamAnswers } from './team-answers';

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
