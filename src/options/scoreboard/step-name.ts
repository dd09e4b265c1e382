import { confidenceSteps } from '../../core/scoreboard/day-counts';
import type { Translate } from '../../shared/translate';

/** `80–90%`. */
export function stepName(translate: Translate, step: number): string {
  const format = new Intl.NumberFormat(translate('text_locale'), { style: 'percent' });
  return format.formatRange(step / confidenceSteps, (step + 1) / confidenceSteps);
}
