import type { BackendReport } from '../../protocol/messages';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { durationText, recentTimeText } from '../../ui/format';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';
import { backendName } from './backend-name';

interface Props {
  report: BackendReport;
  reload(): Promise<void>;
}

const measurable = ['wasm', 'webgl'] as const;

/** What was measured on this device, and measuring again. */
export function Speed({ report, reload }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const measure = () =>
    action.run(async () => {
      await client.ask('backend.measure', {});
      await reload();
    });
  const time = report.measuredAt && recentTimeText(translate, report.measuredAt);
  return (
    <details>
      <summary>{translate('options_speed_title')}</summary>
      <Measurements report={report} />
      <div class="row">
        <p class="quiet" role="status">
          {action.isRunning && translate('options_speed_measuring')}
          {!action.isRunning &&
            (time ? translate('options_speed_at', time) : translate('options_speed_never'))}
        </p>
        <button type="button" aria-busy={action.isRunning} onClick={() => void measure()}>
          {translate('options_speed_measure')}
        </button>
      </div>
      <Failure of={action.error} />
    </details>
  );
}

function Measurements({ report }: { report: BackendReport }) {
  const translate = useTranslate();
  const rows = measurable.flatMap((backend) => {
    const measured = report[backend];
    return measured ? [{ backend, measured }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{translate('options_speed_single')}</th>
          <th scope="col">{translate('options_speed_batch', String(report.batchSize))}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ backend, measured }) => (
          <tr key={backend}>
            <th scope="row">{backendName(backend, translate)}</th>
            <td>{durationText(translate, measured.single)}</td>
            <td>{durationText(translate, measured.batch)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
