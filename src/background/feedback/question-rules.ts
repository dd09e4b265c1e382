import type { QuestionRules } from '../../core/desk/question';
import type { Policy } from '../../shared/policy/policy';
import type { Settings } from '../../shared/settings';

/** Questions a day, unless the organisation or the user says otherwise. */
export const usualQuestions = 3;

/** What the organisation says, else what the user says. */
export function questionRulesOf(
  { questionsPerDay: byPolicy, learning }: Pick<Policy, 'questionsPerDay' | 'learning'>,
  { questionsPerDay: byUser }: Pick<Settings, 'questionsPerDay'>,
): QuestionRules {
  const perDay = learning.fromClicks ? (byPolicy ?? byUser ?? usualQuestions) : 0;
  return { perDay, canTurnOff: byPolicy === undefined };
}
