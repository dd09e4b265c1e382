import type { LeftOut } from '../../../core/history/read-tickets';
import type { MessageKey, Translate } from '../../../translate';
import { numberText } from '../../../ui/share-text';

const reasons: Record<keyof LeftOut, MessageKey> = {
  open: 'file_left_open',
  empty: 'file_left_empty',
  repeated: 'file_left_repeated',
  uneven: 'file_left_uneven',
};

/** How many rows gave no ticket, and why; reasons that did not occur are not named. */
export function leftOutTexts(leftOut: LeftOut, translate: Translate): string[] {
  return (Object.keys(reasons) as (keyof LeftOut)[])
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => translate(reasons[reason], numberText(translate, leftOut[reason])));
}
