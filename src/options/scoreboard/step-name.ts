import { confidenceSteps } from '../../core/scoreboard/day-counts';
import type { Translate } from '../../shared/translate';
import { shareRangeText } from '../../ui/format';

/** `80–90%`. */
export function stepName(translate: Translate, step: number): string {
  return shareRangeText(translate, step / confidenceSteps, (step + 1) / confidenceSteps);
}
