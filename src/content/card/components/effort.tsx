import type { Suggestion } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { isTimeKnown } from '../announcement';
import type { Answer } from '../answer';
import { durationRangeText, durationText, workRangeText, workText } from '../duration';
import { positionOnAxis, resolutionAxis, type TimeAxis, workAxis } from '../effort-axis';
import { Details } from './details';
import { Distribution } from './distribution';
import { reasonKeys } from './row-note';

interface Range {
  low: number;
  middle: number;
  high: number;
}

/** `15–90 min of work` over an axis with that range and its middle; or why nothing is known. */
export function Effort({ answer }: { answer: Answer }) {
  const translate = useTranslate();
  const { suggestion, value, label } = answer;
  const { minutes, abstained } = suggestion;
  if (abstained && !isTimeKnown(suggestion) && !label)
    return <p class="why-not">{translate(reasonKeys[abstained])}</p>;
  if (!minutes) return null;
  const { low, middle, high } = minutes;
  const range = workRangeText(translate, low, high);
  // Minutes belong to the suggested size: once another is chosen, they are only what was thought before.
  const outdated = value !== suggestion.value || undefined;
  return (
    <Details
      name={translate('card_effort_name', range, workText(translate, middle))}
      graphic={
        <span class="effort" data-outdated={outdated}>
          <span class="effort-words">
            <b class="number">
              <bdi>{range}</bdi>
            </b>{' '}
            {translate('card_of_work')}
          </span>
          <Axis axis={workAxis} range={minutes} />
        </span>
      }
    >
      <p>
        {translate(
          'card_effort_spread',
          workText(translate, low),
          workText(translate, middle),
          workText(translate, high),
        )}
      </p>
      <Distribution suggestion={suggestion} />
    </Details>
  );
}

/** How long such tickets stayed open at this desk, where its history has taught it. */
export function Resolution({ suggestion }: { suggestion: Suggestion | undefined }) {
  const translate = useTranslate();
  const hours = suggestion?.hours;
  if (!hours) return null;
  const range = durationRangeText(translate, hours.low, hours.high);
  const [low, middle, high] = [hours.low, hours.middle, hours.high].map((time) =>
    durationText(translate, time),
  );
  return (
    <Details
      name={translate('card_resolution_name', range, middle)}
      graphic={
        <span class="resolution">
          <span>
            {translate('card_until_resolved')}{' '}
            <b class="number">
              <bdi>{range}</bdi>
            </b>
          </span>
          <Axis axis={resolutionAxis} range={hours} />
        </span>
      }
    >
      <p>{translate('card_effort_spread', low, middle, high)}</p>
    </Details>
  );
}

/** From what one in ten takes to what nine in ten take, the middle marked. */
function Axis({ axis, range }: { axis: TimeAxis; range: Range }) {
  const translate = useTranslate();
  const start = positionOnAxis(axis, range.low);
  const length = positionOnAxis(axis, range.high) - start;
  return (
    <span class="axis">
      <span class="axis-range" style={{ insetInlineStart: percent(start), inlineSize: percent(length) }} />
      <span class="axis-middle" style={{ insetInlineStart: percent(positionOnAxis(axis, range.middle)) }} />
      {axis.ticks.map(({ at, name }) => (
        <span key={name} class="axis-tick" style={{ insetInlineStart: percent(positionOnAxis(axis, at)) }}>
          <bdi>{translate(name)}</bdi>
        </span>
      ))}
    </span>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
