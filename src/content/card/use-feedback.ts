import { useRef, useState } from 'preact/hooks';
import { fieldName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { type Answer, acceptableAnswers, committedAnswers } from './answer';
import type { CardActions, FieldOffer } from './card-props';
import { listText } from './locale';

/** What the agent does to the answers, one act at a time. */
export interface Feedback {
  busy: boolean;
  /** Why the last act was not kept, in words; empty when it was. */
  failure: string;
  /** Each returns whether there was anything to do. */
  acceptRow(answers: readonly Answer[]): boolean;
  acceptAll(answers: readonly Answer[]): boolean;
  choose(answer: Answer, value: string): boolean;
  undo(answers: readonly Answer[]): boolean;
  apply(offers: readonly FieldOffer[]): boolean;
  /** Accepts what the model stands by, then writes all that is offered. */
  acceptAndApply(answers: readonly Answer[], offers: readonly FieldOffer[]): boolean;
  undoApply(offers: readonly FieldOffer[]): boolean;
}

export function useFeedback(
  actions: CardActions,
  translate: Translate,
  announce: (text: string) => void,
): Feedback {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // A second click within the same frame comes before the state is rendered.
  const running = useRef(false);

  async function perform(act: () => Promise<void>, done: string, isWrite: boolean): Promise<void> {
    running.current = true;
    setBusy(true);
    setFailure('');
    try {
      await act();
      announce(done);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setFailure(isWrite ? message : translate('card_failure', message));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  function start(act: () => Promise<void>, done: string, isWrite = false): boolean {
    if (running.current) return false;
    void perform(act, done, isWrite);
    return true;
  }

  function accept(answers: readonly Answer[]): boolean {
    if (answers.length === 0) return false;
    const names = answers.map(({ head, suggestion }) => valueName(translate, head, suggestion.value));
    return start(
      async () => {
        for (const { head, suggestion } of answers) await actions.record(head, suggestion.value, 'accepted');
      },
      translate('card_kept_values', listText(translate, names)),
    );
  }

  function choose({ head, suggestion, label }: Answer, value: string): boolean {
    if (label?.final === value) return false;
    const source = value === suggestion.value ? 'accepted' : 'corrected';
    const done = translate('card_kept_values', valueName(translate, head, value));
    return start(() => actions.record(head, value, source), done);
  }

  function undo(answers: readonly Answer[]): boolean {
    const labels = answers.flatMap(({ label }) => (label ? [label] : []));
    if (labels.length === 0) return false;
    return start(async () => {
      for (const { id } of labels) await actions.undo(id);
    }, translate('card_undone'));
  }

  function apply(offers: readonly FieldOffer[]): boolean {
    const open = offers.filter(({ isCurrent }) => !isCurrent);
    if (open.length === 0) return false;
    const done = open.map((offer) =>
      translate('card_applied', fieldName(translate, offer.field), offer.valueName),
    );
    return start(() => actions.apply(open.map(({ field }) => field)), listText(translate, done), true);
  }

  function acceptAndApply(answers: readonly Answer[], offers: readonly FieldOffer[]): boolean {
    const committed = committedAnswers(answers);
    if (committed.length === 0 && !offers.some(({ isCurrent }) => !isCurrent)) return false;
    const act = async () => {
      for (const { head, suggestion } of committed) await actions.record(head, suggestion.value, 'accepted');
      await actions.apply();
    };
    return start(act, translate('card_all_applied'), true);
  }

  function undoApply(offers: readonly FieldOffer[]): boolean {
    const written = offers.filter(({ writtenName }) => writtenName !== undefined);
    if (written.length === 0) return false;
    return start(() => actions.undoApply(written.map(({ field }) => field)), translate('card_undone'), true);
  }

  return {
    busy,
    apply,
    acceptAndApply,
    undoApply,
    failure,
    acceptRow: (answers) => accept(acceptableAnswers(answers)),
    acceptAll: (answers) => accept(committedAnswers(answers)),
    choose,
    undo,
  };
}
