import type { LearningRun } from '../../protocol/learning-messages';
import { fieldName } from '../../shared/head-name';
import type { Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { numberText, shareText, timeLeftText } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { ProgressBar } from '../shared/progress-bar';

interface Props {
  run: LearningRun;
  onStart(): Promise<void>;
  onPause(): Promise<void>;
  onCancel(): Promise<void>;
}

/** How far fetching or learning is, with what can be done about it. */
export function RunProgress({ run, onStart, onPause, onCancel }: Props) {
  const translate = useTranslate();
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

function describeRun(run: LearningRun, translate: Translate): string {
  return run.phase === 'learning' ? describeLearning(run, translate) : describeFetching(run, translate);
}

function describeLearning({ state, done, expected, field }: LearningRun, translate: Translate): string {
  const share = shareText(translate, Math.min(done, expected ?? 1), expected ?? 1);
  const isRunning = state === 'running';
  if (field === undefined) return translate(isRunning ? 'learn_any' : 'learn_any_paused', share);
  const name = fieldName(translate, field);
  return translate(isRunning ? 'learn_learning' : 'learn_learning_paused', name, share);
}

function describeFetching({ state, done, held = 0, expected }: LearningRun, translate: Translate): string {
  const isPaused = state !== 'running';
  const count = numberText(translate, done);
  const far =
    expected === undefined
      ? translate(isPaused ? 'learn_fetching_paused' : 'learn_fetching', count)
      : translate(
          isPaused ? 'learn_fetching_of_paused' : 'learn_fetching_of',
          count,
          numberText(translate, expected),
        );
  if (held === 0) return far;
  const counts = [done - held, held].map((each) => numberText(translate, each));
  return `${far} ${translate('learn_fetching_held', ...counts)}`;
}
