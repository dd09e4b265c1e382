import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../translate';
import { Problem } from '../../../ui/problem';
import { problemText } from '../../../ui/problem-text';
import { useAction } from '../../../ui/use-action';

interface Props {
  /** On the button, and what is asked about. */
  name: string;
  /** What will happen. */
  text: string;
  translate: Translate;
  onConfirm(): Promise<void>;
}

/** Deletes something after asking once more in the same place; the harmless answer has the focus. */
export function ConfirmButton({ name, text, translate, onConfirm }: Props) {
  const action = useAction();
  const [step, setStep] = useState<'untouched' | 'asking' | 'kept' | 'deleted'>('untouched');
  const [offer, keep] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (step === 'asking') keep.current?.focus();
    if (step === 'kept' || step === 'deleted') offer.current?.focus();
  }, [step]);
  const confirm = () =>
    action.run(async () => {
      await onConfirm();
      setStep('deleted');
    });
  return (
    <>
      {step === 'asking' ? (
        <fieldset class="buttons">
          <legend>{name}</legend>
          <p>{text}</p>
          <button type="button" class="danger" aria-busy={action.isRunning} onClick={() => void confirm()}>
            {translate('popup_delete_confirm')}
          </button>
          <button type="button" ref={keep} onClick={() => setStep('kept')}>
            {translate('popup_delete_keep')}
          </button>
        </fieldset>
      ) : (
        <div class="buttons">
          <button type="button" ref={offer} onClick={() => setStep('asking')}>
            {name}
          </button>
          <p class="quiet" role="status">
            {step === 'deleted' && translate('options_kept_deleted')}
          </p>
        </div>
      )}
      {action.error !== undefined && <Problem text={problemText(action.error, translate)} />}
    </>
  );
}
