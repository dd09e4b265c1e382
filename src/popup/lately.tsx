import type { Scoreboard } from '../core/scoreboard/scoreboard';
import { useTranslate } from '../shared/use-translate';
import { driftText } from '../ui/drift-text';
import { numberText, shareText } from '../ui/format';

/** The last week in a sentence, and another where something has changed. */
export function Lately({ boards }: { boards: readonly Scoreboard[] }) {
  const translate = useTranslate();
  const weeks = boards.flatMap(({ periods }) => periods.slice(0, 1));
  const heads = weeks.flatMap((week) => week.heads);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const [answered, suggested, feedback, right] = [
    sum(heads.map((head) => head.answered)),
    sum(heads.map((head) => head.suggested)),
    sum(heads.map((head) => head.feedback)),
    sum(heads.map((head) => head.right)),
  ];
  if (answered === 0) return null;
  const drift = boards.flatMap((board) => board.drift)[0];
  return (
    <>
      <p class="quiet">
        {translate('popup_lately', shareText(translate, suggested, answered))}{' '}
        {feedback > 0 &&
          translate(
            'popup_lately_right',
            shareText(translate, right, feedback),
            numberText(translate, feedback),
          )}
      </p>
      {drift && <p>{driftText(translate, drift)}</p>}
    </>
  );
}
