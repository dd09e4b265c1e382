import type { Answer } from '../answer';
import { valueName, valuesOf } from '../value-name';
import { Details } from './details';
import { Distribution } from './distribution';
import { useTranslate } from './translation';

/** Five steps, the more of them filled the more severe; the words are in the tile beside it. */
export function SeverityMeter({ answer }: { answer: Answer }) {
  const translate = useTranslate();
  const levels = valuesOf('severity');
  const place = levels.indexOf(answer.value);
  if (place < 0) return null;
  const filled = levels.length - place;
  const name = translate('card_meter_name', valueName(translate, 'severity', answer.value));
  return (
    <Details
      name={name}
      graphic={
        <span
          class="meter"
          data-level={answer.value}
          data-certainty={answer.label ? 'kept' : answer.certainty}
        >
          {levels.map((level, step) => (
            <span key={level} class="meter-step" data-filled={step < filled || undefined} />
          ))}
        </span>
      }
    >
      <Distribution suggestion={answer.suggestion} />
    </Details>
  );
}
