import type { ColumnPlan } from '../../core/ticket-file/column-plan';
import { useTranslate } from '../../shared/use-translate';
import type { FileStep } from './use-file-history';

interface Props {
  step: Extract<FileStep, { at: 'mapping' }>;
  onChange(plan: ColumnPlan): void;
}

/** More states than this are none. */
const maxStates = 30;

/** Which states mean that a ticket is still open: those tickets are left out. */
export function OpenStates({ step: { inspection, plan }, onChange }: Props) {
  const translate = useTranslate();
  const states = inspection.states.slice(0, maxStates);
  const hasStatus = plan.columns.some(({ use }) => use === 'status');
  if (!hasStatus || states.length === 0) return null;
  const choose = (state: string, isOpen: boolean) => {
    const others = plan.openStates.filter((other) => other !== state);
    onChange({ ...plan, openStates: isOpen ? [...others, state] : others });
  };
  return (
    <fieldset class="buttons">
      <legend>{translate('file_open_states')}</legend>
      {inspection.unsureStates.length > 0 && (
        <p>{translate('file_unsure_states', inspection.unsureStates.slice(0, maxStates).join(', '))}</p>
      )}
      {states.map((state) => (
        <label class="check" key={state}>
          <input
            type="checkbox"
            checked={plan.openStates.includes(state)}
            onChange={({ currentTarget }) => choose(state, currentTarget.checked)}
          />
          {state}
        </label>
      ))}
    </fieldset>
  );
}
