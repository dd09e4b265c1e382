import { ModelPackageError } from '../../core/model/package-file';
import { AnswerError } from '../../protocol/server';
import type { MessageKey, Translate } from '../../shared/translate';
import { FetchStopped } from '../learning/fetch-stopped';
import { LearningError } from '../storage/learning-error';

/** What can go wrong in a way that a person can do something about, and how it is told. */
const messageKeys = {
  'model-missing': 'problem_model_missing',
  'model-damaged': 'problem_model_damaged',
  'storage-full': 'problem_storage_full',
  'site-off': 'problem_site_off',
  'rules-changed': 'problem_rules_changed',
  'wrong-origin': 'problem_wrong_origin',
  'storage-newer': 'problem_storage_newer',
  'learning-deleted': 'problem_learning_deleted',
  'learning-elsewhere': 'problem_learning_elsewhere',
  'head-damaged': 'problem_head_damaged',
  'head-newer': 'problem_head_newer',
  'learning-forbidden': 'problem_learning_forbidden',
  'no-tab': 'problem_fetch_no_tab',
  'no-helpdesk': 'problem_fetch_no_helpdesk',
  'no-recipe': 'problem_fetch_no_recipe',
  changes: 'problem_fetch_changes',
  'no-closed-tickets': 'problem_fetch_no_tickets',
  'nothing-to-learn': 'problem_fetch_nothing_to_learn',
  busy: 'problem_fetch_busy',
  session: 'problem_fetch_session',
  unusable: 'problem_fetch_unusable',
} satisfies Record<string, MessageKey>;

export type ProblemCode = keyof typeof messageKeys;

export function createProblem(code: ProblemCode, translate: Translate): AnswerError {
  return new AnswerError(code, translate(messageKeys[code]));
}

/** The error as it may be shown; unchanged where it is none of the known problems. */
export function explainError(error: unknown, translate: Translate): unknown {
  if (error instanceof ModelPackageError) return createProblem(`model-${error.code}`, translate);
  if (error instanceof LearningError || error instanceof FetchStopped)
    return createProblem(error.code, translate);
  // IndexedDB's name for data of a later version, which it does not let an earlier one touch.
  if (error instanceof DOMException && error.name === 'VersionError')
    return createProblem('storage-newer', translate);
  if (isStorageFull(error)) return createProblem('storage-full', translate);
  return error;
}

/** Code and words for any error. */
export function toCodedProblem(error: unknown, translate: Translate): { code: string; message: string } {
  const explained = explainError(error, translate);
  if (explained instanceof AnswerError) return { code: explained.code, message: explained.message };
  return { code: 'failed', message: translate('problem_failed') };
}

/** IndexedDB has a name for it, `storage.local` only words, and a full disk shows in several ways. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || /quota|disk is full|no space left/i.test(error.message);
}
