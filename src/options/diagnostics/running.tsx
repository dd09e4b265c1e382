import type { StatusReport } from '../../protocol/messages';
import { useTranslate } from '../../shared/use-translate';
import { durationText, recentTimeText } from '../../ui/format';
import { BackendChoices } from './backend-choices';
import { backendName } from './backend-name';
import { modelName, rendererName } from './component-names';
import { Speed } from './speed';

interface Props {
  status: StatusReport;
  reload(): Promise<void>;
}

/** What answers: model, backends, graphics card, the last answer; and the choice of the backend. */
export function Running({ status, reload }: Props) {
  const translate = useTranslate();
  const { backend, model, lastAnswer } = status;
  return (
    <div class="item">
      <dl class="settings">
        <Fact name={translate('options_running_model')}>
          {model === undefined ? translate('options_running_no_model') : modelName(model)}
        </Fact>
        <Fact name={translate('options_running_single')}>{backendName(backend.single, translate)}</Fact>
        <Fact name={translate('options_running_batch')}>{backendName(backend.batch, translate)}</Fact>
        <Fact name={translate('options_running_renderer')}>
          {backend.renderer === undefined
            ? translate('options_running_no_renderer')
            : rendererName(backend.renderer)}
        </Fact>
        <Fact name={translate('options_running_last')}>
          {lastAnswer === undefined
            ? translate('options_running_no_answer')
            : translate(
                'options_running_answer',
                durationText(translate, lastAnswer.milliseconds),
                recentTimeText(translate, lastAnswer.at),
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
