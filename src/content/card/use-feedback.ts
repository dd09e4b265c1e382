import { type Dispatch, type StateUpdater, useRef, useState } from 'preact/hooks';
import type { Label } from '../../core/label';
import { messageOf } from '../../core/message-of';
import { fieldName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { type Act, type Undoable, undoableOf } from './acts';
import { type Answer, acceptableAnswers, committedAnswers } from './answer';
import type { CardActions, FieldOffer } from './card-props';
import { listText } from './locale';

/** What the agent does to the answers, one act at a time. */
export interface Feedback {
  busy: boolean;
  /** Why the last act was not kept, in words; empty when it was. */
  failure: string;
  /** What `undo` takes back: the last act, if there is one. */
  undoable: Undoable | undefined;
  /** Each returns whether there was anything to do. */
  acceptRow(answers: readonly Answer[]): boolean;
  acceptAll(answers: readonly Answer[]): boolean;
  choose(answer: Answer, value: string): boolean;
  /** Keeps a fact that the ticket does not say; the severity that follows is told with it. */
  state(fact: Answer, value: string): boolean;
  /** Writes what is offered into the helpdesk; those of these answers that go there count as accepted then. */
  apply(offers: readonly FieldOffer[], answers: readonly Answer[]): boolean;
  /** Accepts what the model stands by, then writes all that is offered. */
  acceptAndApply(answers: readonly Answer[]): boolean;
  undo(): boolean;
}

const nothing = () => false;

export interface FeedbackParts {
  actions: CardActions;
  translate: Translate;
  announce(text: string): void;
  /** What severity would be called if that fact were as said. */
  severityFor(fact: string, value: string): readonly string[];
  /** What counts of the feedback on this ticket, and what could be or was written. */
  labels: readonly Label[];
  offers: readonly FieldOffer[];
  /** What the agent has done at this ticket, the newest last. */
  acts: readonly Act[];
  setActs: Dispatch<StateUpdater<readonly Act[]>>;
}

export function useFeedback(parts: FeedbackParts): Feedback {
  const { actions, translate, announce, severityFor, labels, offers, acts, setActs } = parts;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  // A second click within the same frame comes before the state is rendered.
  const running = useRef(false);
  const undoable = undoableOf(acts, labels, offers);

  async function perform(act: () => Promise<void>, done: string, isWrite: boolean): Promise<void> {
    running.current = true;
    setBusy(true);
    setFailure('');
    try {
      await act();
      announce(done);
    } catch (error) {
      const message = messageOf(error);
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

  /** Noted before it is known to have worked: half of it may have. */
  function note(act: Act): void {
    setActs((before) => [...before, act]);
  }

  async function keep(answers: readonly Answer[]): Promise<void> {
    const clickedAt = now();
    for (const { head, suggestion } of answers)
      await actions.record(head, suggestion.value, 'accepted', clickedAt);
  }

  function accept(answers: readonly Answer[]): boolean {
    if (answers.length === 0) return false;
    const names = answers.map(({ head, suggestion }) => valueName(translate, head, suggestion.value));
    return start(
      () => {
        note({ heads: answers.map(({ head }) => head), wrote: nothing });
        return keep(answers);
      },
      translate('card_kept_values', listText(translate, names)),
    );
  }

  function choose(
    { head, suggestion, label }: Answer,
    value: string,
    effect: readonly string[] = [],
  ): boolean {
    if (label?.final === value) return false;
    const source = value === suggestion.value ? 'accepted' : 'corrected';
    return start(
      () => {
        note({ heads: [head], wrote: nothing });
        return actions.record(head, value, source, now());
      },
      translate('card_kept_values', listText(translate, [valueName(translate, head, value), ...effect])),
    );
  }

  function state(fact: Answer, value: string): boolean {
    return choose(fact, value, severityFor(fact.head, value));
  }

  function apply(offered: readonly FieldOffer[], answers: readonly Answer[]): boolean {
    const open = offered.filter(({ isCurrent }) => !isCurrent);
    if (open.length === 0) return false;
    const agreed = committedAnswers(answers).filter((answer) =>
      open.some(({ head }) => head === answer.head),
    );
    const fields = open.map(({ field }) => field);
    const done = open.map((offer) =>
      translate(
        offer.isAdded ? 'card_added' : 'card_applied',
        fieldName(translate, offer.field),
        offer.valueName,
      ),
    );
    return start(
      async () => {
        note({ heads: agreed.map(({ head }) => head), wrote: (field) => fields.includes(field) });
        await actions.apply(fields);
        await keep(agreed).catch((error: unknown) => {
          throw new Error(translate('card_failure', messageOf(error)), { cause: error });
        });
      },
      listText(translate, done),
      true,
    );
  }

  function acceptAndApply(answers: readonly Answer[]): boolean {
    const agreed = committedAnswers(answers);
    if (agreed.length === 0 && !offers.some(({ isCurrent }) => !isCurrent)) return false;
    const settled = offers.filter(({ isCurrent }) => isCurrent).map(({ field }) => field);
    return start(
      async () => {
        note({ heads: agreed.map(({ head }) => head), wrote: (field) => !settled.includes(field) });
        await keep(agreed);
        await actions.apply();
      },
      translate('card_all_applied'),
      true,
    );
  }

  function undo(): boolean {
    if (!undoable) return false;
    const { labels: kept, offers: written, left } = undoable;
    return start(
      async () => {
        if (written.length > 0) await actions.undoApply(written.map(({ field }) => field));
        for (const { id } of kept) await actions.undo(id);
        setActs(left);
      },
      translate('card_undone'),
      written.length > 0,
    );
  }

  return {
    busy,
    failure,
    undoable,
    acceptRow: (answers) => accept(acceptableAnswers(answers)),
    acceptAll: (answers) => accept(committedAnswers(answers)),
    choose: (answer, value) => choose(answer, value),
    state,
    apply,
    acceptAndApply,
    undo,
  };
}

function now(): string {
  return new Date().toISOString();
}
