import type { HoursRange } from '../../../core/suggestion';
import { headName } from '../../../shared/head-name';
import type { Answer } from '../answer';
import { durationRangeText, durationText } from '../duration';
import { axisTicks, positionOnAxis } from '../effort-axis';
import { Details } from './details';
import { Distribution } from './distribution';
import { useTranslate } from './translation';

interface EffortProps {
  answer: Answer;
  hours: HoursRange;
}

/** Hours belong to the suggested size: once another is chosen, they are only what was thought before. */
const isOutdated = ({ value, suggestion }: Answer) => value !== suggestion.value || undefined;

/** `2–6 h to resolution`. */
export function EffortWords({ answer, hours }: EffortProps) {
  const translate = useTranslate();
  return (
    <p class="effort-words" data-outdated={isOutdated(answer)}>
      <b class="number">
        <bdi>{durationRangeText(translate, hours.low, hours.high)}</bdi>
      </b>{' '}
      {answer.suggestion.desk ? headName(translate, answer.head) : translate('card_to_resolution')}
    </p>
  );
}

/** The range on a logarithmic axis from minutes to weeks, its middle marked; the spread in words on demand. */
export function EffortAxis({ answer, hours }: EffortProps) {
  const translate = useTranslate();
  const range = durationRangeText(translate, hours.low, hours.high);
  const low = durationText(translate, hours.low);
  const middle = durationText(translate, hours.middle);
  const high = durationText(translate, hours.high);
  return (
    <Details
      name={translate('card_effort_name', range, middle)}
      graphic={<Axis hours={hours} outdated={isOutdated(answer)} />}
    >
      <p>{translate('card_effort_spread', low, middle, high)}</p>
      <Distribution suggestion={answer.suggestion} />
    </Details>
  );
}

function Axis({ hours, outdated }: { hours: HoursRange; outdated: true | undefined }) {
  const translate = useTranslate();
  const start = positionOnAxis(hours.low);
  const length = positionOnAxis(hours.high) - start;
  return (
    <span class="axis" data-outdated={outdated}>
      <span class="axis-range" style={{ insetInlineStart: percent(start), inlineSize: percent(length) }} />
      <span class="axis-middle" style={{ insetInlineStart: percent(positionOnAxis(hours.middle)) }} />
      {axisTicks.map(({ hours: tick, name }) => (
        <span key={name} class="axis-tick" style={{ insetInlineStart: percent(positionOnAxis(tick)) }}>
          <bdi>{translate(name)}</bdi>
        </span>
      ))}
    </span>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
