import type { FieldChoice, HeadReport, HeadState } from '../../protocol/learning-messages';
import { fieldName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { FieldResultView } from './field-result-view';
import { StateChoice } from './state-choice';

interface Props {
  head: HeadReport;
  /** How it would be learned again; undefined where the tickets for it are gone. */
  choice: FieldChoice | undefined;
  /** Nothing can be learned now. */
  isBusy: boolean;
  translate: Translate;
  onState(state: HeadState): Promise<void>;
  onUndo(): Promise<void>;
  onLearn(choice: FieldChoice): Promise<void>;
}

/** One learned field: how good it is, whether it is used, and what can be done with it. */
export function HeadItem({ head, choice, isBusy, translate, onState, onUndo, onLearn }: Props) {
  const { field, state, learnedAt, result, canUndo } = head;
  const name = fieldName(translate, field);
  const time = new Intl.DateTimeFormat(translate('text_locale'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <section class="part" aria-label={name}>
      <h4>{name}</h4>
      <p class="quiet">{translate('learn_learned_at', time.format(new Date(learnedAt)))}</p>
      <FieldResultView name={name} result={result} translate={translate} />
      <StateChoice name={name} state={state} translate={translate} onChoose={onState} />
      <div class="buttons">
        {choice && !isBusy && (
          <button
            type="button"
            aria-label={translate('learn_again_field', name)}
            onClick={() => void onLearn({ name: choice.name, kind: choice.kind, levels: choice.levels })}
          >
            {translate('learn_again')}
          </button>
        )}
        {canUndo && (
          <button
            type="button"
            aria-label={translate('learn_undo_field', name)}
            onClick={() => void onUndo()}
          >
            {translate('learn_undo')}
          </button>
        )}
      </div>
    </section>
  );
}
