import type { KeptReport } from '../../protocol/kept';
import type { Translate } from '../../shared/translate';
import { Problem } from '../../ui/problem';
import { bytesText } from './bytes-text';

/** From this share on it is said that there is hardly any room. */
const nearlyFull = 0.9;

/** How much of what the browser allows is used. */
export function RoomLeft({
  report: { usage, quota },
  translate,
}: {
  report: KeptReport;
  translate: Translate;
}) {
  if (usage === undefined || quota === undefined || quota === 0) return null;
  const amounts = [bytesText(translate, usage), bytesText(translate, quota)];
  if (usage / quota >= nearlyFull) return <Problem text={translate('options_kept_full', ...amounts)} />;
  return <p class="quiet">{translate('options_kept_room', ...amounts)}</p>;
}
