import { useTranslate } from '../../../shared/use-translate';
import { certaintyKeys } from '../announcement';
import type { Certainty } from '../certainty';
import { confidenceText } from '../locale';

/** Sure is a full disc, likely a half one, not sure an empty broken ring, kept a tick: told apart without colour. */
export function CertaintyMark({ certainty }: { certainty: Certainty | 'kept' }) {
  return (
    <svg class={`mark mark-${certainty}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle class="mark-ring" cx="6" cy="6" r="4.75" />
      {certainty === 'sure' && <circle class="mark-fill" cx="6" cy="6" r="4.75" />}
      {certainty === 'likely' && <path class="mark-fill" d="M6 1.250a4.75 4.75 0 0 1 0 9.500z" />}
      {certainty === 'kept' && <path class="mark-tick" d="M3.3 6.200l1.9 1.9 3.5-4" />}
    </svg>
  );
}

/** `likely 72%`, or the words alone. */
export function CertaintyText({ certainty, confidence }: { certainty: Certainty; confidence?: number }) {
  const translate = useTranslate();
  return (
    <>
      {translate(certaintyKeys[certainty])}
      {confidence !== undefined && <span class="number"> {confidenceText(translate, confidence)}</span>}
    </>
  );
}
