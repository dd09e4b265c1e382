import { useId, useState } from 'preact/hooks';
import type { ActiveIncident } from '../../../protocol/memory-messages';
import { useTranslate } from '../../../shared/use-translate';
import type { CardActions, CardMemory } from '../card-props';
import { countText, listText, timeText } from '../locale';
import { ChevronIcon, WarningIcon } from './icons';
import { RememberedTickets } from './remembered-tickets';

interface IncidentBannerProps {
  incident: ActiveIncident;
  addressOf: CardMemory['addressOf'];
  onDismiss: CardActions['dismissIncident'];
}

/** Says that many tickets look like one matter; opened, which ones, and what to tell those who ask. */
export function IncidentBanner({ incident, addressOf, onDismiss }: IncidentBannerProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [parent, ...others] = incident.tickets;
  if (!parent) return null;
  const since = timeText(translate, incident.since);
  const title = parent.subject ?? `#${parent.number}`;
  const numbers = incident.tickets.map(({ number }) => `#${number}`);
  return (
    <div class="memory" data-urgent>
      <button
        type="button"
        class="memory-line"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <WarningIcon />
        <span class="memory-text words">
          {translate('card_incident', countText(translate, incident.count), since, title)}
        </span>
        <ChevronIcon />
      </button>
      {open && (
        <div id={id} class="memory-parts">
          <RememberedTickets
            name={translate('card_incident_parent')}
            tickets={[parent]}
            addressOf={addressOf}
          />
          <RememberedTickets
            name={translate('card_incident_others')}
            tickets={others}
            addressOf={addressOf}
          />
          <label class="memory-name">
            {translate('card_incident_copy')}
            <textarea
              readOnly
              rows={3}
              onFocus={({ currentTarget }) => currentTarget.select()}
              value={translate('card_incident_text', since, title, listText(translate, numbers))}
            />
          </label>
          <button type="button" class="link" onClick={() => onDismiss(incident.id)}>
            {translate('card_incident_dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
