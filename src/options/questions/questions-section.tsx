import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';

const choices = [0, 1, 2, 3, 5, 10, 20];

/** How often a day the card may ask something; what the organisation has set stays as it is. */
export function QuestionsSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: rules, error, reload } = useLoaded(() => client.ask('question.rules', {}));
  const change = useAction();
  if (!rules) return error === undefined ? <p /> : <Failure of={error} />;
  const { perDay, canTurnOff } = rules;
  const shown = choices.includes(perDay) ? choices : [...choices, perDay].sort((a, b) => a - b);

  function choose(chosen: number) {
    void change.run(async () => {
      await client.ask('question.change', { perDay: chosen });
      await reload();
    });
  }

  return (
    <>
      <Failure of={change.error} />
      <p>
        <label>
          {translate('options_questions_count')}{' '}
          <select
            value={String(perDay)}
            disabled={!canTurnOff || change.isRunning}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {shown.map((count) => (
              <option key={count} value={String(count)}>
                {count === 0 ? translate('options_questions_none') : String(count)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {!canTurnOff && <p class="quiet">{translate('options_questions_set')}</p>}
    </>
  );
}
