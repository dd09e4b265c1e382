import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../../../shared/use-translate';
import { countText } from '../../card/locale';
import { filterOptions, filterTickets, type ListFilter } from '../list-filter';
import { sortTickets } from '../list-order';
import { rowName } from '../row-reader';
import { ListTools } from './list-tools';
import type { PanelProps } from './panel-props';
import { ScoreLine } from './score-line';

/** How sure suggestions have to be that go into many tickets at once. */
const bulkConfidence = 0.8;

/** The tickets of the page's list, sorted and filtered by us; the page's own rows stay where they are. */
export function SideList(props: PanelProps) {
  const { tickets, sort, isSnoozed, failure, canWrite, actions } = props;
  const translate = useTranslate();
  const [chosen, setChosen] = useState<ListFilter>({});
  const now = Date.now();
  const list = useRef<HTMLUListElement>(null);
  const scored = tickets.filter(({ score }) => score).length;
  const forToday = tickets.filter(({ row }) => !isSnoozed(row.ticket));
  const filter = { ...chosen, team: ownTeam({ ...props, tickets: forToday }, now) };
  const putOff = tickets.filter(({ row }) => isSnoozed(row.ticket));
  const shown = sortTickets(filterTickets(forToday, filter, now), sort);
  useKeptFocus(list);

  /** Arrows go through the tickets, from wherever the focus is in the list. */
  function step(event: KeyboardEvent) {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.findIndex((button) => button.matches(':focus'));
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
    event.preventDefault();
  }

  if (tickets.length === 0) return <p class="panel-note">{translate('list_empty')}</p>;
  return (
    <>
      <ListTools {...props} tickets={forToday} filter={filter} now={now} onFilter={setChosen} />
      {/* Read out once, and not for each batch of scores. */}
      <p class="panel-note" role="status" aria-busy={!failure && scored < tickets.length}>
        {failure ||
          translate('list_scored', countText(translate, scored), countText(translate, tickets.length))}
        {putOff.length > 0 && ` ${translate('list_put_off', countText(translate, putOff.length))}`}
        {failure && (
          <button type="button" class="panel-button" onClick={actions.retry}>
            {translate('card_retry')}
          </button>
        )}
        {putOff.length > 0 && (
          <button type="button" class="panel-button" onClick={() => actions.takeBack(putOff)}>
            {translate('list_take_back')}
          </button>
        )}
      </p>
      {shown.length === 0 && forToday.length > 0 && <p class="panel-note">{translate('list_no_match')}</p>}
      <ul class="side-list" ref={list} onKeyDown={step}>
        {shown.map((ticket) => (
          <li key={ticket.row.ticket}>
            <button type="button" class="side-row" onClick={() => actions.open(ticket)}>
              <span class="side-subject" dir="auto">
                {rowName(ticket.row)}
              </span>
              {ticket.score ? <ScoreLine score={ticket.score} /> : <span class="score-wait" />}
            </button>
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <footer class="panel-foot">
          <button type="button" class="panel-button primary" onClick={() => actions.startTriage(shown)}>
            {translate('list_start_triage')}
          </button>
          {canWrite && (
            <button
              type="button"
              class="panel-button"
              onClick={() => actions.startBulk(shown, bulkConfidence)}
            >
              {translate('list_start_bulk')}
            </button>
          )}
        </footer>
      )}
    </>
  );
}

/** Tickets move when they are scored, and leave the list: the keyboard stays at its ticket, else at the place where that was. */
function useKeptFocus(list: RefObject<HTMLUListElement | null>): void {
  const buttonsNow = () => [...(list.current?.querySelectorAll('button') ?? [])];
  // Read before the list is drawn anew: an element that is moved or removed loses the keyboard.
  const focused = list.current?.querySelector<HTMLButtonElement>('button:focus');
  const place = focused ? buttonsNow().indexOf(focused) : -1;
  useLayoutEffect(() => {
    if (!focused || focused.matches(':focus')) return;
    const buttons = buttonsNow();
    const next = focused.isConnected ? focused : buttons[Math.min(place, buttons.length - 1)];
    next?.focus({ preventScroll: true });
  });
}

/** The agent's team, where this list has tickets of it: a list of other teams is not to look empty. */
function ownTeam({ tickets, team }: PanelProps, now: number): string {
  return filterOptions(tickets, 'team', now).some(({ key }) => key === team) ? team : '';
}
