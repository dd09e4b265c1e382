import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../shared/use-translate';
import { Failure } from '../ui/failure';
import { useAction } from '../ui/use-action';
import { useClient } from './popup-client';

interface Props {
  reload(): Promise<void>;
}

/** Deletes what this profile has kept, after asking once more in the same place. */
export function DeleteData({ reload }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const [step, setStep] = useState<'untouched' | 'asking' | 'kept' | 'deleted'>('untouched');
  const action = useAction();
  const deleteAll = () =>
    action.run(async () => {
      await client.ask('data.delete', {});
      setStep('deleted');
      await reload();
    });
  return (
    <footer>
      {step === 'asking' ? (
        <Confirmation
          isRunning={action.isRunning}
          onConfirm={() => void deleteAll()}
          onCancel={() => setStep('kept')}
        />
      ) : (
        <Offer hasFocus={step !== 'untouched'} onAsk={() => setStep('asking')} />
      )}
      <p class="quiet" role="status">
        {step === 'deleted' && translate('popup_delete_done')}
      </p>
      <Failure of={action.error} />
    </footer>
  );
}

interface OfferProps {
  /** After the confirmation, whose buttons are gone, the focus must not be lost. */
  hasFocus: boolean;
  onAsk(): void;
}

function Offer({ hasFocus, onAsk }: OfferProps) {
  const translate = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  return (
    <button type="button" class="plain" ref={button} onClick={onAsk}>
      {translate('popup_delete_offer')}
    </button>
  );
}

interface ConfirmationProps {
  isRunning: boolean;
  onConfirm(): void;
  onCancel(): void;
}

function Confirmation({ isRunning, onConfirm, onCancel }: ConfirmationProps) {
  const translate = useTranslate();
  const keep = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus, so that a second Enter deletes nothing.
  useEffect(() => keep.current?.focus(), []);
  const cancelByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else the browser closes the whole popup.
    event.preventDefault();
    onCancel();
  };
  return (
    <div
      class="confirmation"
      role="alertdialog"
      aria-labelledby="delete-title"
      aria-describedby="delete-text"
      onKeyDown={cancelByKey}
    >
      <h2 id="delete-title">{translate('popup_delete_title')}</h2>
      <p id="delete-text">{translate('popup_delete_text')}</p>
      <div class="row">
        <button type="button" ref={keep} onClick={onCancel}>
          {translate('popup_delete_keep')}
        </button>
        <button type="button" class="danger" aria-busy={isRunning} onClick={onConfirm}>
          {translate('popup_delete_confirm')}
        </button>
      </div>
    </div>
  );
}
