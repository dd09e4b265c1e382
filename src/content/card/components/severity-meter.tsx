import type { AskedFact } from '../../../core/severity/severity-with';
import type { Suggestion } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { valueName, valuesOf } from '../../../shared/value-name';
import type { Answer } from '../answer';
import { Details } from './details';
import { Distribution } from './distribution';
import { unsaidKeys } from './fact-question';

/** A desk's scale has as many steps as fit. */
const maxSteps = 7;

interface SeverityMeterProps {
  answer: Answer;
  /** What the ticket does not say and what would settle the level; it stands in the place of a level that is not sure. */
  unsaid: AskedFact | undefined;
}

/** A step per level, the more of them filled the more severe; the words are in the tile beside it. */
export function SeverityMeter({ answer, unsaid }: SeverityMeterProps) {
  const translate = useTranslate();
  const levels = scaleOf(answer.suggestion);
  const place = levels.indexOf(answer.value);
  if (place < 0) return null;
  const filled = levels.length - place;
  const name = translate('card_meter_name', valueName(translate, answer.head, answer.value));
  if (unsaid) {
    const words = translate(unsaidKeys[unsaid]);
    return (
      <Details name={`${words}. ${name}`} graphic={<span class="why-not">{words}</span>}>
        <Distribution suggestion={answer.suggestion} />
      </Details>
    );
  }
  return (
    <Details
      name={name}
      graphic={
        <span
          class="meter"
          data-level={levelOf(place, levels.length)}
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

/** The levels, the most severe first; empty if they are no scale that can be drawn. */
function scaleOf({ kind, desk }: Suggestion): readonly string[] {
  if (!desk) return valuesOf('severity');
  return kind === 'ordinal' && desk.values.length <= maxSteps ? desk.values : [];
}

/** Colours are those of the shipped scale: the most severe of any scale looks like P1, the least like P5. */
function levelOf(place: number, levels: number): string | undefined {
  const shipped = valuesOf('severity');
  return shipped[Math.round((place * (shipped.length - 1)) / Math.max(1, levels - 1))];
}
