import type { KeptReport } from '../../protocol/kept';
import { useTranslate } from '../../shared/use-translate';
import { estimatedBytesText } from '../../ui/format';
import { Problem } from '../../ui/problem';

/** From this share on it is said that there is hardly any room. */
const nearlyFull = 0.9;

/** How much of what the browser allows is used. */
export function RoomLeft({ report: { usage, quota } }: { report: KeptReport }) {
  const translate = useTranslate();
  if (usage === undefined || quota === undefined || quota === 0) return null;
  const amounts = [estimatedBytesText(translate, usage), estimatedBytesText(translate, quota)];
  if (usage / quota >= nearlyFull) return <Problem text={translate('options_kept_full', ...amounts)} />;
  return <p class="quiet">{translate('options_kept_room', ...amounts)}</p>;
}
