import { useId } from 'preact/hooks';
import type { HeadState } from '../../protocol/learning-messages';
import type { MessageKey } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';

interface Props {
  name: string;
  state: HeadState;
  onChoose(state: HeadState): Promise<void>;
}

const states: Record<HeadState, { name: MessageKey; meaning: MessageKey }> = {
  used: { name: 'learn_state_used', meaning: 'learn_state_used_text' },
  hidden: { name: 'learn_state_hidden', meaning: 'learn_state_hidden_text' },
  off: { name: 'learn_state_off', meaning: 'learn_state_off_text' },
};

/** Whether a field's suggestions are shown, only measured, or not made. */
export function StateChoice({ name, state, onChoose }: Props) {
  const translate = useTranslate();
  const id = useId();
  return (
    <fieldset class="choices plain">
      <legend>{translate('learn_state', name)}</legend>
      <div class="segments">
        {(Object.keys(states) as HeadState[]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={each === state}
              onChange={() => void onChoose(each)}
            />
            <span>{translate(states[each].name)}</span>
          </label>
        ))}
      </div>
      <p class="quiet" role="status">
        {translate(states[state].meaning)}
      </p>
    </fieldset>
  );
}
