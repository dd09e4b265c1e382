import type { Noise } from '../../../core/suggestion';
import { useTranslate } from '../../../shared/use-translate';
import { noiseText } from '../announcement';
import { ChevronIcon, SilentIcon } from './icons';

/** One quiet line for a ticket that asks for nothing: what it is. Pressed, it shows the answers all the same. */
export function NoiseLine({ noise, onOpen }: { noise: Noise; onOpen(): void }) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      class="toggle noise"
      aria-expanded="false"
      title={translate('card_noise_open')}
      onClick={onOpen}
    >
      <ChevronIcon />
      <SilentIcon />
      <span>{noiseText(translate, noise)}</span>
    </button>
  );
}
