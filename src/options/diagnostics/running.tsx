import type { StatusReport } from '../../protocol/messages';
import { useTranslate } from '../../shared/use-translate';
import { BackendChoices } from './backend-choices';
import { backendName } from './backend-name';
import { formatDuration, formatModel, formatRenderer, formatTime } from './format';
import { Speed } from './speed';

interface Props {
  status: StatusReport;
  reload(): Promise<void>;
}

/** What answers: model, backends, graphics card, the last answer; and the choice of the backend. */
export function Running({ status, reload }: Props) {
  const translate = useTranslate();
  const { backend, model, lastAnswer } = status;
  const locale = translate('text_locale');
  return (
    <div class="item">
      <dl class="settings">
        <Fact name={translate('options_running_model')}>
          {model === undefined ? translate('options_running_no_model') : formatModel(model)}
        </Fact>
        <Fact name={translate('options_running_single')}>{backendName(backend.single, translate)}</Fact>
        <Fact name={translate('options_running_batch')}>{backendName(backend.batch, translate)}</Fact>
        <Fact name={translate('options_running_renderer')}>
          {backend.renderer === undefined
            ? translate('options_running_no_renderer')
            : formatRenderer(backend.renderer)}
        </Fact>
        <Fact name={translate('options_running_last')}>
          {lastAnswer === undefined
            ? translate('options_running_no_answer')
            : translate(
                'options_running_answer',
                formatDuration(lastAnswer.milliseconds, locale),
                formatTime(lastAnswer.at, locale),
                backendName(lastAnswer.backend, translate),
              )}
        </Fact>
      </dl>
      <BackendChoices choice={backend.choice} isLocked={backend.isSetByPolicy ?? false} reload={reload} />
      {backend.note !== undefined && <p class="quiet">{backend.note}</p>}
      <Speed report={backend} reload={reload} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
