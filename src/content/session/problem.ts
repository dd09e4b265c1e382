import { ProtocolError } from '../../protocol/create-ask';
import type { MessageKey, Translate } from '../../shared/translate';

/** What happened and what to do, in the user's language. */
export interface Problem {
  message: string;
  advice: string;
}

const words: Record<string, [message: MessageKey, advice: MessageKey]> = {
  gone: ['problem_gone', 'problem_gone_advice'],
  unreachable: ['problem_unreachable', 'problem_unreachable_advice'],
  'bad-answer': ['problem_failed', 'problem_failed_advice'],
  'bad-request': ['problem_failed', 'problem_failed_advice'],
  'not-allowed': ['problem_failed', 'problem_failed_advice'],
  failed: ['problem_failed', 'problem_failed_advice'],
};

/** Whether the extension was updated or removed, so that nothing on this page can work any more. */
export function isGone(error: unknown): boolean {
  return error instanceof ProtocolError && error.code === 'gone';
}

/** Puts an error into words. Where the background found some of its own they are the advice. */
export function describeProblem(error: unknown, translate: Translate): Problem {
  const code = error instanceof ProtocolError ? error.code : 'failed';
  const keys = Object.hasOwn(words, code) ? words[code] : undefined;
  if (keys) return { message: translate(keys[0]), advice: translate(keys[1]) };
  return {
    message: translate('problem_no_suggestions'),
    advice: error instanceof Error ? error.message : '',
  };
}

/** Nothing is selected, though the agent asks for the selected text. */
export function describeEmptySelection(translate: Translate): Problem {
  return {
    message: translate('problem_nothing_selected'),
    advice: translate('problem_nothing_selected_advice'),
  };
}

/** A ticket without any text yet. */
export function describeEmptyTicket(translate: Translate): Problem {
  return { message: translate('problem_empty_ticket'), advice: translate('problem_empty_ticket_advice') };
}
