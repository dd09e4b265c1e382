import type { Scoreboard } from '../core/scoreboard/scoreboard';
import type { StatusReport } from '../protocol/messages';
import { useTranslate } from '../shared/use-translate';
import { numberText, shareText } from '../ui/format';
import { Lately } from './lately';

interface Props {
  today: StatusReport['today'];
  boards: readonly Scoreboard[];
}

/** What was done today: tickets, feedback, and how often the suggestion was right; and how it was lately. */
export function Today({ today, boards }: Props) {
  const translate = useTranslate();
  const agreement = shareText(translate, today.accepted, today.feedback);
  return (
    <section aria-labelledby="today-title">
      <h2 id="today-title">{translate('popup_today_title')}</h2>
      <dl class="figures">
        <Figure name={translate('popup_today_tickets')} value={numberText(translate, today.tickets)} />
        <Figure name={translate('popup_today_feedback')} value={numberText(translate, today.feedback)} />
        <Figure
          name={translate('popup_today_agreement')}
          value={agreement}
          spoken={today.feedback === 0 ? translate('popup_today_no_feedback') : agreement}
        />
      </dl>
      <Lately boards={boards} />
    </section>
  );
}

/** `spoken` is for those who cannot see that a dash means nothing yet. */
function Figure({ name, value, spoken = value }: { name: string; value: string; spoken?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span aria-hidden={spoken !== value}>{value}</span>
        {spoken !== value && <span class="spoken-only">{spoken}</span>}
      </dd>
    </div>
  );
}
