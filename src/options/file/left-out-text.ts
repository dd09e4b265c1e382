import type { MessageKey, Translate } from '../../shared/translate';
import { numberText } from '../../ui/format';
import type { FileLeftOut } from './history-reader';

const reasons: Record<keyof FileLeftOut, MessageKey> = {
  open: 'file_left_open',
  empty: 'file_left_empty',
  repeated: 'file_left_repeated',
  uneven: 'file_left_uneven',
  spare: 'file_left_spare',
};

/** How many rows gave no ticket, and why; reasons that did not occur are not named. */
export function leftOutTexts(leftOut: FileLeftOut, translate: Translate): string[] {
  return (Object.keys(reasons) as (keyof FileLeftOut)[])
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => translate(reasons[reason], numberText(translate, leftOut[reason])));
}
