import { useTranslate } from '../../../shared/use-translate';
import type { Answer } from '../answer';
import { ValuePicker } from './value-picker';

/** Any other value than those that were asked about, from the whole list. */
export function OtherValue({ answer, onChoose }: { answer: Answer; onChoose(value: string): void }) {
  const translate = useTranslate();
  return (
    <ValuePicker answer={answer} frameClass="anchored" buttonClass="link" onChoose={onChoose}>
      {translate('card_question_other')}
    </ValuePicker>
  );
}
