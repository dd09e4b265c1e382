import type { MessageKey, Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import { countText } from '../../card/locale';
import { answerOf, type FilterName, filterOptions, type ListFilter, listFilters } from '../list-filter';
import { type ListSort, listSorts } from '../list-order';
import type { PanelProps } from './panel-props';

const sortNames: Record<ListSort, MessageKey> = {
  first: 'list_sort_first',
  severity: 'card_row_severity',
  effort: 'card_row_effort',
  topic: 'card_head_topic',
  mood: 'card_head_sentiment',
  due: 'list_time_left',
  age: 'list_age',
  page: 'list_sort_page',
};

const filterNames: Record<FilterName, MessageKey> = {
  topic: 'card_head_topic',
  severity: 'card_row_severity',
  effort: 'card_row_effort',
  mood: 'card_head_sentiment',
  due: 'list_time_left',
  age: 'list_age',
  team: 'list_team',
};

const stepNames: Partial<Record<FilterName, Readonly<Record<string, MessageKey>>>> = {
  due: { over: 'list_due_over', day: 'list_due_day', week: 'list_due_week', later: 'list_due_later' },
  age: { day: 'list_age_day', week: 'list_age_week', older: 'list_age_older' },
};

interface ListToolsProps extends PanelProps {
  /** As it is in effect. */
  filter: ListFilter;
  /** Milliseconds since 1970. */
  now: number;
  onFilter(filter: ListFilter): void;
}

/** What the list is sorted by and narrowed to. */
export function ListTools(props: ListToolsProps) {
  const { sort, actions, filter, onFilter } = props;
  const translate = useTranslate();
  const chosen = listFilters.slice(1).filter((name) => filter[name]).length;
  const choose = (name: FilterName) => (key: string) =>
    name === 'team' ? actions.chooseTeam(key) : onFilter({ ...filter, [name]: key });
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
        <Filter {...props} name="topic" onChoose={choose('topic')} />
      </div>
      <details class="panel-filters">
        <summary>
          {translate('list_filters')}
          {chosen > 0 && ` (${countText(translate, chosen)})`}
        </summary>
        <div class="panel-tools">
          {listFilters.slice(1).map((name) => (
            <Filter key={name} {...props} name={name} onChoose={choose(name)} />
          ))}
        </div>
      </details>
    </>
  );
}

interface FilterProps extends ListToolsProps {
  name: FilterName;
  onChoose(key: string): void;
}

function Filter({ name, tickets, now, filter, onChoose }: FilterProps) {
  const translate = useTranslate();
  const count = (value: number) => countText(translate, value);
  const options = filterOptions(tickets, name, now);
  const value = filter[name] ?? '';
  // What is chosen stays to be seen, even where no ticket has it any more.
  const gone = value !== '' && !options.some(({ key }) => key === value);
  return (
    <label>
      <span>{translate(filterNames[name])}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">
          {`${translate(name === 'topic' ? 'list_all_topics' : 'list_all')} (${count(tickets.length)})`}
        </option>
        {[...options, ...(gone ? [{ key: value, count: 0 }] : [])].map((option) => (
          <option key={option.key} value={option.key}>
            {`${optionName(translate, name, option.key)} (${count(option.count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function optionName(translate: Translate, name: FilterName, key: string): string {
  if (name === 'team') return key;
  const step = stepNames[name]?.[key];
  if (step) return translate(step);
  const { head, value } = answerOf(key);
  return valueName(translate, head, value);
}
