import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { log } from '../activity/log';
import { applyHeadRules } from './head-rules';
import type { Services } from './services';

/**
 * Adds the answers of the desk's heads that the organisation allows. The base model's answers are of use even if the
 * desk's heads cannot be asked.
 */
export async function extendWithDesk(
  services: Pick<Services, 'desk' | 'policy'>,
  ticket: Ticket,
  general: Prediction,
): Promise<Prediction> {
  const extended = await services.desk.extend(ticket, general).catch((error: unknown) => {
    log.report('handlers', error);
    return general;
  });
  return applyHeadRules(extended, (await services.policy.readSoFar()).heads);
}
