import { messageOf } from '../core/message-of';
import type { Translate } from '../shared/translate';

/** What happened and what to do, for the user. */
export function problemText(error: unknown, translate: Translate): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'gone') return translate('popup_problem_gone');
  if (code === 'unreachable' || code === 'bad-answer') return translate('popup_problem_unreachable');
  return translate('popup_problem_other', messageOf(error));
}
