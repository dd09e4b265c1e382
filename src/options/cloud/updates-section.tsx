import type { UpdateReport } from '../../protocol/cloud-messages';
import type { Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { numberText, shareText, timeText } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { updateProblemKey } from './problem-key';

/** Which model and team heads run, where they came from, and how often agents agreed with each version. */
export function UpdatesSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: report, error, replace } = useLoaded(() => client.ask('update.read', {}));
  const action = useAction();
  const check = () => action.run(async () => replace(await client.ask('update.check', {})));
  return (
    <>
      <Failure of={error} />
      {report && (
        <div class="item">
          <p role="status">{stateText(report, translate)}</p>
          {report.problem && <Problem text={translate(updateProblemKey(report.problem.code))} />}
          {report.isOn && (
            <div class="buttons">
              <button type="button" aria-busy={action.isRunning} onClick={() => void check()}>
                {translate('options_update_check')}
              </button>
            </div>
          )}
        </div>
      )}
      {report && report.agreement.length > 0 && <Agreement report={report} />}
      <Failure of={action.error} />
    </>
  );
}

function stateText({ isOn, isPinned, active, checkedAt }: UpdateReport, translate: Translate): string {
  if (!isOn) return translate('options_update_off');
  const sentences = [
    active
      ? translate('options_update_active', active.bundle, timeText(translate, active.since))
      : translate('options_update_shipped'),
    active &&
      active.teamHeads > 0 &&
      translate('options_update_heads', numberText(translate, active.teamHeads)),
    isPinned && translate('options_update_pinned'),
    checkedAt && translate('options_update_checked', timeText(translate, checkedAt)),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}

function Agreement({ report }: { report: UpdateReport }) {
  const translate = useTranslate();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="table" tabIndex={0} aria-label={translate('options_update_agreement')}>
      <table>
        <caption class="quiet">{translate('options_update_agreement')}</caption>
        <thead>
          <tr>
            <th scope="col">{translate('options_update_version')}</th>
            <th scope="col">{translate('options_update_judged')}</th>
            <th scope="col">{translate('options_update_agreed')}</th>
          </tr>
        </thead>
        <tbody>
          {report.agreement.toReversed().map(({ model, judged, agreed }) => (
            <tr key={model}>
              <td>{model}</td>
              <td>{numberText(translate, judged)}</td>
              <td>{shareText(translate, agreed, judged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
