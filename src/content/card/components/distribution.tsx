import type { Suggestion } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { confidenceText } from '../locale';
import { valueOptions } from '../value-options';

/** Every value of a scale with its probability, as words, bar and number. */
export function Distribution({ suggestion }: { suggestion: Suggestion }) {
  const translate = useTranslate();
  const { likely } = valueOptions(translate, suggestion);
  return (
    <ul class="distribution">
      {likely.map(({ value, name, confidence = 0 }) => (
        <li key={value} data-chosen={value === suggestion.value || undefined}>
          <span class="distribution-name">{name}</span>
          <span class="distribution-track" aria-hidden="true">
            <span style={{ inlineSize: `${confidence * 100}%` }} />
          </span>{' '}
          <span class="number">{confidenceText(translate, confidence)}</span>
        </li>
      ))}
    </ul>
  );
}
