import type { FieldResult } from '../../core/learner/field-result';
import { useTranslate } from '../../shared/use-translate';
import { ConfusionTable } from './confusion-table';
import { LearningCurve } from './learning-curve';
import { resultText } from './result-text';

interface Props {
  name: string;
  result: FieldResult;
}

/** How good a field has become: in sentences, and in more detail for who wants it. */
export function FieldResultView({ name, result }: Props) {
  const translate = useTranslate();
  return (
    <>
      <ul>
        {resultText(translate, result).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details>
        <summary>{translate('learn_details', name)}</summary>
        <LearningCurve name={name} result={result} />
        {'confusion' in result && (
          <ConfusionTable name={name} field={result.field} confusion={result.confusion} />
        )}
      </details>
    </>
  );
}
