import { useState } from 'preact/hooks';
import type { HealthEntry } from '../protocol/messages';
import { lackingText } from '../shared/part-name';
import { useTranslate } from '../shared/use-translate';
import { Problem } from '../ui/problem';
import { useAction } from '../ui/use-action';
import { useClient } from './popup-client';

interface Props {
  /** The site in front, if it is read worse than before. */
  entry: HealthEntry;
}

/** Says that a helpdesk is read worse than before, and shows what to give to support; nothing is sent. */
export function ReadingWorse({ entry }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const [report, setReport] = useState<string | undefined>();
  const [isCopied, setCopied] = useState(false);
  const show = () =>
    action.run(async () => {
      const read = await client.readStructure();
      if (read === undefined) throw new Error('No ticket is open.');
      setReport(read);
    });
  const copy = (text: string) =>
    action.run(async () => {
      await client.copy(text);
      setCopied(true);
    });
  return (
    <div class="stack">
      <p>{translate('reading_worse', entry.label, lackingText(translate, entry.lacking))}</p>
      {report === undefined ? (
        <button type="button" aria-busy={action.isRunning} onClick={() => void show()}>
          {translate('popup_report_show')}
        </button>
      ) : (
        <>
          <p class="quiet" id="report-hint">
            {translate('popup_report_hint')}
          </p>
          <textarea
            class="report"
            readonly
            rows={8}
            aria-label={translate('popup_report_name')}
            aria-describedby="report-hint"
            value={report}
          />
          <button type="button" onClick={() => void copy(report)}>
            {translate('popup_report_copy')}
          </button>
        </>
      )}
      <p class="quiet" role="status">
        {isCopied && translate('popup_report_copied')}
      </p>
      {action.error !== undefined && <Problem text={translate('popup_page_problem')} />}
    </div>
  );
}
