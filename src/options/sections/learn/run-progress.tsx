import { fieldName } from '../../../head-name';
import type { LearningRun } from '../../../protocol/learning-messages';
import type { Translate } from '../../../translate';
import { Problem } from '../../../ui/problem';
import { numberText, shareText } from '../../../ui/share-text';
import { ProgressBar } from '../../progress-bar';
import { timeLeftText } from '../../time-left-text';

interface Props {
  run: LearningRun;
  translate: Translate;
  onStart(): Promise<void>;
  onPause(): Promise<void>;
  onCancel(): Promise<void>;
}

/** How far fetching or learning is, with what can be done about it. */
export function RunProgress({ run, translate, onStart, onPause, onCancel }: Props) {
  const { state, problem } = run;
  const text = describeRun(run, translate);
  return (
    <>
      <ProgressBar
        name={translate(run.phase === 'fetching' ? 'learn_progress_fetching' : 'learn_progress_learning')}
        share={run.expected ? Math.min(1, run.done / run.expected) : undefined}
        text={text}
      />
      <p>
        {text} {state === 'running' && timeLeftText(translate, run.secondsLeft)}
      </p>
      {(state === 'failed' || problem) && <Problem text={problem?.message ?? translate('learn_failed')} />}
      <div class="buttons">
        {state === 'running' ? (
          <button type="button" onClick={() => void onPause()}>
            {translate('learn_pause')}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => void onStart()}>
            {translate(state === 'paused' ? 'learn_go_on' : 'learn_try_again')}
          </button>
        )}
        <button type="button" onClick={() => void onCancel()}>
          {translate('learn_cancel')}
        </button>
      </div>
    </>
  );
}

function describeRun({ phase, state, done, expected, field }: LearningRun, translate: Translate): string {
  const isPaused = state !== 'running';
  if (phase === 'learning') {
    const name = field === undefined ? '' : fieldName(translate, field);
    const share = shareText(translate, Math.min(done, expected ?? 1), expected ?? 1);
    return translate(isPaused ? 'learn_learning_paused' : 'learn_learning', name, share);
  }
  const count = numberText(translate, done);
  if (expected === undefined) return translate(isPaused ? 'learn_fetching_paused' : 'learn_fetching', count);
  const all = numberText(translate, expected);
  return translate(isPaused ? 'learn_fetching_of_paused' : 'learn_fetching_of', count, all);
}
