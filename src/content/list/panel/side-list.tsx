import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { certaintyOf } from '../../card/certainty';
import { countText } from '../../card/locale';
import { type ListedTicket, type ListSort, listSorts, sortTickets } from '../list-order';
import { rowName } from '../row-reader';
import type { PanelProps } from './panel-props';
import { ScoreLine } from './score-line';

const sortNames: Record<ListSort, MessageKey> = {
  first: 'list_sort_first',
  severity: 'card_row_severity',
  effort: 'card_row_effort',
  topic: 'card_head_topic',
  mood: 'card_head_sentiment',
  page: 'list_sort_page',
};

/** How sure suggestions have to be that go into many tickets at once. */
const bulkConfidence = 0.8;

/** The tickets of the page's list, sorted and filtered by us; the page's own rows stay where they are. */
export function SideList(props: PanelProps) {
  const { tickets, sort, isSnoozed, failure, canWrite, actions } = props;
  const translate = useTranslate();
  const [topic, setTopic] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const scored = tickets.filter(({ score }) => score).length;
  const forToday = tickets.filter(({ row }) => !isSnoozed(row.id));
  const putOff = tickets.length - forToday.length;
  const shown = sortTickets(
    forToday.filter((ticket) => topic === '' || topicOf(ticket) === topic),
    sort,
  );

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
      <div class="panel-tools">
        <label>
          <span>{translate('list_sort')}</span>
          <select
            value={sort}
            onChange={(event) => actions.chooseSort(event.currentTarget.value as ListSort)}
          >
            {listSorts.map((each) => (
              <option key={each} value={each}>
                {translate(sortNames[each])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{translate('card_head_topic')}</span>
          <select value={topic} onChange={(event) => setTopic(event.currentTarget.value)}>
            <option value="">{`${translate('list_all_topics')} (${countText(translate, tickets.length)})`}</option>
            {countTopics(tickets).map(([key, count]) => (
              <option key={key} value={key}>
                {`${nameOfTopic(key)} (${countText(translate, count)})`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* Read out once, and not for each batch of scores. */}
      <p class="panel-note" role="status" aria-busy={!failure && scored < tickets.length}>
        {failure ||
          translate('list_scored', countText(translate, scored), countText(translate, tickets.length))}
        {putOff > 0 && ` ${translate('list_put_off', countText(translate, putOff))}`}
        {failure && (
          <button type="button" class="panel-button" onClick={actions.retry}>
            {translate('card_retry')}
          </button>
        )}
      </p>
      {shown.length === 0 && <p class="panel-note">{translate('list_no_match')}</p>}
      <ul class="side-list" ref={list} onKeyDown={step}>
        {shown.map((ticket) => (
          <li key={ticket.row.id}>
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

  function nameOfTopic(key: string): string {
    const [head = '', value = ''] = JSON.parse(key) as string[];
    return valueName(translate, head, value);
  }
}

/** Which topic a ticket is filed under here; empty where that is not sure. */
function topicOf({ score }: ListedTicket): string {
  const { topic } = score ?? {};
  return !topic || score?.noise || certaintyOf(topic) === 'unsure'
    ? ''
    : JSON.stringify([topic.head, topic.value]);
}

/** The most frequent first. */
function countTopics(tickets: readonly ListedTicket[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const ticket of tickets) {
    const topic = topicOf(ticket);
    if (topic !== '') counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
