import type { LabelStore } from '../label-store';
import type { LearningStores } from '../learning/learning-stores';
import { createCorrectedHeads } from './corrected-heads';
import { createDeskAnswers, type DeskAnswersParts } from './desk-answers';
import { createDeskLabels } from './desk-labels';
import { createDeskTeacher, type DeskTeacherParts } from './desk-teacher';
import { createFeedbackRows, type KeepingRules } from './feedback-rows';
import { createOpenHeads } from './open-heads';

type Parts = Pick<DeskTeacherParts, 'hashTicket' | 'createId' | 'now' | 'announce' | 'report'> &
  Pick<DeskAnswersParts, 'encode' | 'mayOfferLearning'> & {
    labels: LabelStore;
    learning: Pick<LearningStores, 'rows' | 'heads' | 'seen'>;
    readRules(): Promise<KeepingRules>;
  };

/** What answers with a desk's own heads, and what teaches them. */
export function assembleDesk({ labels, learning, readRules, ...parts }: Parts) {
  const deskLabels = createDeskLabels(labels, learning.rows);
  const heads = createOpenHeads(learning.heads, parts.report);
  const corrections = createCorrectedHeads(deskLabels);
  const rows = createFeedbackRows(learning.rows, parts.encode, readRules);
  return {
    answers: createDeskAnswers({ ...parts, heads, corrections }),
    teacher: createDeskTeacher({ ...parts, labels, deskLabels, rows, seen: learning.seen }),
  };
}
