import { useTranslate } from '../../../shared/use-translate';
import { countText } from '../../card/locale';
import type { TriageSums } from '../triage-run';

/** What was done at the end. */
export function Sums({ sums: { judged, written, snoozed } }: { sums: TriageSums }) {
  const translate = useTranslate();
  const counts = [judged, written, snoozed].map((count) => countText(translate, count));
  return <p class="sums">{translate('list_sums', ...counts)}</p>;
}

export function Failure({ text }: { text: string }) {
  return (
    <p class="panel-failure" role="alert">
      {text}
    </p>
  );
}
