import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { millisecondsPerHour } from '../../../core/days';
import type { RememberedTicket } from '../../../protocol/memory-messages';
import { useTranslate } from '../../../shared/use-translate';
import type { CardMemory } from '../card-props';
import { durationText } from '../duration';
import { listText } from '../locale';

interface RememberedTicketsProps {
  name: string;
  tickets: readonly RememberedTicket[];
  addressOf: CardMemory['addressOf'];
}

/** Tickets that the desk's memory has found: which, how old, why, and what became of them. */
export function RememberedTickets({ name, tickets, addressOf }: RememberedTicketsProps) {
  const id = useId();
  return (
    <>
      <p id={id} class="memory-name">
        {name}
      </p>
      <ul aria-labelledby={id}>
        {tickets.map((ticket) => (
          <Remembered key={ticket.id} ticket={ticket} address={addressOf(ticket)} />
        ))}
      </ul>
    </>
  );
}

function Remembered({ ticket, address }: { ticket: RememberedTicket; address: string | undefined }) {
  const translate = useTranslate();
  const { number, subject, created, isOpen, values, codes, words, solution } = ticket;
  const name = subject === undefined ? `#${number}` : `#${number} ${subject}`;
  const hours = Math.max(0, Date.now() - created) / millisecondsPerHour;
  const facts = [
    translate(isOpen ? 'card_memory_open' : 'card_memory_closed'),
    translate('card_memory_age', durationText(translate, hours)),
    ...Object.values(values),
  ];
  const shared = [...codes, ...words];
  return (
    <li class="memory-ticket">
      {address === undefined ? (
        <span dir="auto">{name}</span>
      ) : (
        <a href={address} target="_blank" rel="noreferrer" dir="auto" title={translate('card_memory_opens')}>
          {name}
        </a>
      )}
      <span class="memory-facts">{listText(translate, facts)}</span>
      {shared.length > 0 && (
        <span class="memory-facts">
          {translate('card_memory_shared')}{' '}
          {shared.map((each, i) => (
            <Fragment key={each}>
              {i > 0 && ' '}
              <mark>{each}</mark>
            </Fragment>
          ))}
        </span>
      )}
      {solution !== undefined && (
        <span class="memory-facts" dir="auto">
          {translate('card_memory_answer', solution)}
        </span>
      )}
    </li>
  );
}
