import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { log } from '../activity/log';
import type { ExtendPrediction } from '../heads/desk-answers';
import { applyHeadRules } from './head-rules';
import type { Services } from './services';

type Parts = Pick<Services, 'desk' | 'policy'>;

/**
 * Adds the answers of the desk's heads that the organisation allows, to tickets of one desk. The base model's answers
 * are of use even if the desk's heads cannot be asked.
 */
export async function openDesk(
  { desk, policy }: Parts,
  of: Pick<Ticket, 'origin' | 'helpdesk'>,
): Promise<ExtendPrediction> {
  const [extend, { heads }] = await Promise.all([desk.open(of).catch(answerWithout), policy.readSoFar()]);
  return async (ticket, general) => {
    const extended = await extend(ticket, general).catch((error: unknown) => {
      log.report('handlers', error);
      return general;
    });
    return applyHeadRules(extended, heads);
  };
}

function answerWithout(error: unknown): ExtendPrediction {
  log.report('handlers', error);
  return async (_, general) => general;
}

/** The same for one ticket. */
export async function extendWithDesk(parts: Parts, ticket: Ticket, general: Prediction): Promise<Prediction> {
  const extend = await openDesk(parts, ticket);
  return extend(ticket, general);
}
