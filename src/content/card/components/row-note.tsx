import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AbstainReason } from '../../../core/suggestion';
import { headName } from '../../../shared/head-name';
import type { MessageKey } from '../../../shared/translate';
import { valueName } from '../../../shared/value-name';
import type { Answer } from '../answer';
import { listText } from '../locale';
import { reasonWords } from '../reason-words';
import { Excerpt } from './excerpt';
import { ChevronIcon } from './icons';
import { useTranslate } from './translation';

const reasonKeys: Record<AbstainReason, MessageKey> = {
  'too-short': 'reason_too_short',
  'unlike-anything-seen': 'reason_unlike_anything_seen',
  'values-tie': 'reason_values_tie',
  'language-not-covered': 'reason_language_not_covered',
  'low-confidence': 'reason_low_confidence',
};

interface RowNoteProps {
  answers: readonly Answer[];
  text: string;
  onUndo(): void;
}

/** The quiet line under a row: why, or why not, or, after feedback, what was kept. */
export function RowNote({ answers, text, onUndo }: RowNoteProps) {
  const kept = answers.filter(({ label }) => label);
  if (kept.length > 0) return <KeptNote answers={kept} onUndo={onUndo} />;
  const abstained = answers.filter(({ suggestion }) => suggestion.abstained);
  const committed = answers.filter(({ suggestion }) => !suggestion.abstained);
  const isCorrected = answers.some(({ suggestion }) => suggestion.desk?.isCorrected);
  return (
    <>
      {isCorrected && <CorrectedNote />}
      {groupByReason(abstained).map(([reason, group]) => (
        <AbstainNote key={reason} reason={reason} answers={group} named={group.length < answers.length} />
      ))}
      {committed.length > 0 && <WhyNote answers={committed} text={text} />}
    </>
  );
}

function CorrectedNote() {
  const translate = useTranslate();
  return (
    <div class="note">
      <span class="note-text">{translate('card_by_correction')}</span>
    </div>
  );
}

function KeptNote({ answers, onUndo }: Pick<RowNoteProps, 'answers' | 'onUndo'>) {
  const translate = useTranslate();
  const parts = answers.map(({ head, value, suggestion }) => {
    const name = valueName(translate, head, value);
    if (value === suggestion.value) return name;
    return translate('card_instead_of', name, valueName(translate, head, suggestion.value));
  });
  const names = listText(translate, parts);
  return (
    <div class="note">
      <span class="note-text">{translate('card_kept_values', names)}</span>
      <button type="button" class="link" aria-label={translate('card_undo_values', names)} onClick={onUndo}>
        {translate('card_undo')}
      </button>
    </div>
  );
}

/** What several answers have in common is said once. */
function groupByReason(answers: readonly Answer[]): [AbstainReason, Answer[]][] {
  const groups = new Map<AbstainReason, Answer[]>();
  for (const answer of answers) {
    const reason = answer.suggestion.abstained;
    if (reason) groups.set(reason, [...(groups.get(reason) ?? []), answer]);
  }
  return [...groups];
}

interface AbstainNoteProps {
  reason: AbstainReason;
  answers: readonly Answer[];
  /** Whether to say which of the row's answers it is about. */
  named: boolean;
}

function AbstainNote({ reason, answers, named }: AbstainNoteProps) {
  const translate = useTranslate();
  const names = answers.map(({ head }) => headName(translate, head));
  const words = translate(reasonKeys[reason]);
  return (
    <div class="note">
      <span class="note-text">
        {named ? translate('card_tile', listText(translate, names), words) : words}
      </span>
    </div>
  );
}

function WhyNote({ answers, text }: Pick<RowNoteProps, 'answers' | 'text'>) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const spans = answers.flatMap(({ suggestion }) => suggestion.why.filter(({ weight }) => weight > 0));
  const words = reasonWords(spans);
  if (words.length === 0) {
    return (
      <div class="note">
        <span class="note-text">{translate('card_no_words')}</span>
      </div>
    );
  }
  return (
    <>
      <button
        type="button"
        class="note why"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={translate('card_why_title')}
        onClick={() => setOpen(!open)}
      >
        <span class="hidden">{translate('card_because')} </span>
        <span class="note-text words">
          {words.map((word) => (
            <Fragment key={word}>
              <q dir="auto">{word}</q>{' '}
            </Fragment>
          ))}
        </span>
        <ChevronIcon />
      </button>
      {open && <Excerpt id={id} text={text} spans={spans} />}
    </>
  );
}
