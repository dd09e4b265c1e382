import { fieldName } from '../../shared/head-name';
import type { MessageKey, Translate } from '../../shared/translate';
import { listText } from '../card/locale';
import type { WriteStopped } from './ticket-writer';
import type { WriteProblem, WriteProblemCode } from './write-problem';

const words: Record<WriteProblemCode, MessageKey> = {
  session: 'problem_write_session',
  forbidden: 'problem_write_forbidden',
  closed: 'problem_write_closed',
  locked: 'problem_write_locked',
  missing: 'problem_write_missing',
  merged: 'problem_write_merged',
  gone: 'problem_write_gone',
  ambiguous: 'problem_write_ambiguous',
  several: 'problem_write_several',
  note: 'problem_write_note',
  conflict: 'problem_write_conflict',
  busy: 'problem_write_busy',
  refused: 'problem_write_refused',
  unconfirmed: 'problem_write_unconfirmed',
  left: 'problem_write_left',
  unreachable: 'problem_write_unreachable',
};

/** What was changed, what was not, why, and what to do. */
export function describeWriteStopped(stopped: WriteStopped, translate: Translate): string {
  const failed = stopped.failed.map(({ field }) => fieldName(translate, field));
  const name = listText(translate, failed);
  const reason = describe(stopped.problem, translate);
  if (stopped.written.length === 0) return translate('card_write_failed', name, reason);
  const written = stopped.written.map(({ field }) => fieldName(translate, field));
  return `${translate('card_write_partly', listText(translate, written), name)} ${reason}`;
}

function describe({ code, retryAfter }: WriteProblem, translate: Translate): string {
  if (code === 'busy' && retryAfter !== undefined)
    return translate('problem_write_busy_for', String(retryAfter));
  return translate(words[code]);
}
