import { Fragment } from 'preact';
import type { AbstainReason } from '../../../core/suggestion';
import { headName } from '../../../shared/head-name';
import type { MessageKey } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import type { Answer } from '../answer';
import type { FieldOffer } from '../card-props';
import { listText } from '../locale';
import { reasonWords } from '../reason-words';
import { writtenText } from './apply-button';
import { WhyButton } from './why-button';

export const reasonKeys: Record<AbstainReason, MessageKey> = {
  'too-short': 'reason_too_short',
  'unlike-anything-seen': 'reason_unlike_anything_seen',
  'values-tie': 'reason_values_tie',
  'language-not-covered': 'reason_language_not_covered',
  'low-confidence': 'reason_low_confidence',
};

interface RowNoteProps {
  answers: readonly Answer[];
  text: string;
  offers: readonly FieldOffer[];
}

/** The quiet line under a row: what was written into the ticket, or why not sure, or why. */
export function RowNote({ answers, text, offers }: RowNoteProps) {
  const translate = useTranslate();
  const written = writtenText(translate, offers);
  if (written !== '') return <Note>{written}</Note>;
  const open = answers.filter(({ label }) => !label);
  if (open.some(({ suggestion }) => suggestion.desk?.isCorrected))
    return <Note>{translate('card_by_correction')}</Note>;
  const abstained = open.filter(({ suggestion }) => suggestion.abstained);
  const spoken = answers.filter((answer) => !abstained.includes(answer));
  const hasWords = spoken.some(({ suggestion }) => suggestion.why.some(({ weight }) => weight > 0));
  // The tile already says that an answer is not clear, so the reason of the other one is shown.
  if (abstained.length > 0 && !(hasWords && abstained.every(isMerelyUnclear)))
    return groupByReason(abstained).map(([reason, group]) => (
      <AbstainNote key={reason} reason={reason} answers={group} named={group.length < answers.length} />
    ));
  return <WhyNote answers={spoken} text={text} />;
}

function isMerelyUnclear({ suggestion: { abstained } }: Answer): boolean {
  return abstained === 'low-confidence' || abstained === 'values-tie';
}

export function Note({ children }: { children: string }) {
  return (
    <div class="note">
      <span class="note-text">{children}</span>
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
  return <Note>{named ? translate('card_tile', listText(translate, names), words) : words}</Note>;
}

function WhyNote({ answers, text }: Pick<RowNoteProps, 'answers' | 'text'>) {
  const translate = useTranslate();
  const spans = answers.flatMap(({ suggestion }) => suggestion.why.filter(({ weight }) => weight > 0));
  const words = reasonWords(spans);
  if (words.length === 0) return <Note>{translate('card_no_words')}</Note>;
  return (
    <WhyButton text={text} spans={spans}>
      {words.map((word) => (
        <Fragment key={word}>
          <q dir="auto">{word}</q>{' '}
        </Fragment>
      ))}
    </WhyButton>
  );
}
