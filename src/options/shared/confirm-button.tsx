import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { useAction } from '../../ui/use-action';

const usualWords = {
  confirm: 'popup_delete_confirm',
  keep: 'popup_delete_keep',
  done: 'options_kept_deleted',
} as const;

interface Props {
  /** On the button, and what is asked about. */
  name: string;
  /** On the button instead, where the place says what it is about. */
  short?: string;
  /** What will happen. */
  text: string;
  /** For the two answers and for what is said afterwards, where the usual words do not fit. */
  words?: Partial<Record<'confirm' | 'keep' | 'done', MessageKey>>;
  onConfirm(): Promise<void>;
}

/** Deletes something after asking once more in the same place; the harmless answer has the focus. */
export function ConfirmButton({ name, short, text, words, onConfirm }: Props) {
  const translate = useTranslate();
  const { confirm, keep, done } = { ...usualWords, ...words };
  const action = useAction();
  const [step, setStep] = useState<'untouched' | 'asking' | 'kept' | 'deleted'>('untouched');
  const [offerButton, keepButton] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (step === 'asking') keepButton.current?.focus();
    if (step === 'kept' || step === 'deleted') offerButton.current?.focus();
  }, [step]);
  const act = () =>
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
          <button type="button" class="danger" aria-busy={action.isRunning} onClick={() => void act()}>
            {translate(confirm)}
          </button>
          <button type="button" ref={keepButton} onClick={() => setStep('kept')}>
            {translate(keep)}
          </button>
        </fieldset>
      ) : (
        <div class="buttons">
          <button type="button" ref={offerButton} aria-label={name} onClick={() => setStep('asking')}>
            {short ?? name}
          </button>
          <p class="quiet" role="status">
            {step === 'deleted' && translate(done)}
          </p>
        </div>
      )}
      <Failure of={action.error} />
    </>
  );
}
