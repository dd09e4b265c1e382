import { useState } from 'preact/hooks';
import { BackendChoice } from '../../protocol/messages';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';

interface Props {
  choice: BackendChoice;
  /** The organisation has chosen. */
  isLocked: boolean;
  reload(): Promise<void>;
}

/** Choice of the backend: by measurement, or by the user. */
export function BackendChoices({ choice, isLocked, reload }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const [wanted, setWanted] = useState<BackendChoice>();
  // Until the background reports it, the wanted choice is shown, so that the mark does not jump to and fro.
  const shown = action.isRunning ? (wanted ?? choice) : choice;
  const choose = (option: BackendChoice) =>
    action.run(async () => {
      setWanted(option);
      await client.chooseBackend(option);
      await reload();
    });
  return (
    <>
      <fieldset class="choices" aria-busy={action.isRunning} disabled={isLocked}>
        <legend>{translate('options_backend_title')}</legend>
        <div class="segments">
          {BackendChoice.options.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name="backend"
                value={option}
                checked={option === shown}
                onChange={() => void choose(option)}
              />
              <span>{translate(`options_backend_${option}`)}</span>
            </label>
          ))}
        </div>
        {isLocked && <p class="quiet">{translate('set_by_organisation')}</p>}
      </fieldset>
      <Failure of={action.error} />
    </>
  );
}
