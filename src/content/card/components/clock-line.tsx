import type { Suggestion } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { readDue } from '../due';
import { durationText, workText } from '../duration';
import { WarningIcon } from './icons';

/** The helpdesk's own clock against the work that is left; nothing where the ticket is not due soon. */
export function ClockLine({ due, effort }: { due: string | undefined; effort: Suggestion | undefined }) {
  const translate = useTranslate();
  const work = effort?.abstained ? undefined : effort?.minutes;
  const clock = readDue(due, Date.now(), work);
  if (!clock) return null;
  const left = durationText(translate, Math.abs(clock.minutes) / 60);
  if (clock.minutes < 0) return <Line isUrgent text={translate('card_due_over', left)} />;
  if (clock.isTight && work)
    return <Line isUrgent text={translate('card_due_tight', workText(translate, work.middle), left)} />;
  return <Line text={translate('card_due', left)} />;
}

function Line({ text, isUrgent }: { text: string; isUrgent?: boolean }) {
  return (
    <p class="memory memory-line" data-urgent={isUrgent}>
      {isUrgent && <WarningIcon />}
      {text}
    </p>
  );
}
