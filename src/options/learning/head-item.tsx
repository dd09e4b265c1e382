import type { FieldChoice, HeadReport, HeadState } from '../../protocol/learning-messages';
import { fieldName } from '../../shared/head-name';
import { useTranslate } from '../../shared/use-translate';
import { timeText } from '../../ui/format';
import { FieldResultView } from './field-result-view';
import { StateChoice } from './state-choice';

interface Props {
  head: HeadReport;
  /** How it would be learned again; undefined if the tickets for it are gone. */
  choice: FieldChoice | undefined;
  /** Nothing can be learned now. */
  isBusy: boolean;
  onState(state: HeadState): Promise<void>;
  onUndo(): Promise<void>;
  onLearn(choice: FieldChoice): Promise<void>;
}

/** One learned field: how good it is, whether it is used, and what can be done with it. */
export function HeadItem({ head, choice, isBusy, onState, onUndo, onLearn }: Props) {
  const translate = useTranslate();
  const { field, state, learnedAt, result, canUndo } = head;
  const name = fieldName(translate, field);
  return (
    <section class="part" aria-label={name}>
      <h4>{name}</h4>
      <p class="quiet">{translate('learn_learned_at', timeText(translate, learnedAt))}</p>
      <FieldResultView name={name} result={result} />
      <StateChoice name={name} state={state} onChoose={onState} />
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
