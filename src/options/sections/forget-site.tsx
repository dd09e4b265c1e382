import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../translate';

interface Props {
  host: string;
  translate: Translate;
  onForget(): void;
}

/** Forgets a site after asking once more in the same place; the harmless answer has the focus. */
export function ForgetSite({ host, translate, onForget }: Props) {
  const [step, setStep] = useState<'untouched' | 'asking' | 'kept'>('untouched');
  const [offer, keep] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  useEffect(() => {
    if (step === 'asking') keep.current?.focus();
    if (step === 'kept') offer.current?.focus();
  }, [step]);
  if (step !== 'asking')
    return (
      <div class="buttons">
        <button
          type="button"
          ref={offer}
          aria-label={translate('options_site_forget', host)}
          onClick={() => setStep('asking')}
        >
          {translate('options_site_forget_short')}
        </button>
      </div>
    );
  return (
    <fieldset class="buttons">
      <legend>{translate('options_site_forget', host)}</legend>
      <p>{translate('options_site_forget_text')}</p>
      <button type="button" class="danger" onClick={onForget}>
        {translate('options_site_forget_confirm')}
      </button>
      <button type="button" ref={keep} onClick={() => setStep('kept')}>
        {translate('options_site_keep')}
      </button>
    </fieldset>
  );
}
