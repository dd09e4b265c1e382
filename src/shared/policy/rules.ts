import type { PageRules } from '../../protocol/page-rules';
import type { Policy } from './policy';

/** Whether the extension may work at all. */
export function isSwitchedOff({ enabled, mode }: Pick<Policy, 'enabled' | 'mode'>): boolean {
  return !enabled || mode === 'off';
}

/** Whether pages of this origin may be read, if the user wants it. */
export function maySwitchOn(policy: Pick<Policy, 'enabled' | 'mode' | 'sites'>, origin: string): boolean {
  return !isSwitchedOff(policy) && (policy.sites.length === 0 || policy.sites.includes(origin));
}

/** Whether closed tickets may be fetched, or read from a file, and learned from. */
export function mayLearnFromHistory({ learning: { fromHistory, keep } }: Pick<Policy, 'learning'>): boolean {
  return fromHistory && keep !== 'nothing';
}

/**
 * The stricter reading of a policy that may not be the present one any more: nothing is written without a click. A click,
 * and all that leaves or is kept, waits for the present policy.
 */
export function untilTold(last: Policy): Policy {
  return { ...last, writeBack: last.writeBack === 'auto' ? 'click' : last.writeBack };
}

export function pageRulesOf({ mode, writeBack, lists, adapters, valueNames, brandName }: Policy): PageRules {
  const shows = mode === 'suggest' || mode === 'assist';
  return {
    shows,
    lists: { shows: shows && lists.badges, requestsPerHour: lists.requestsPerHour },
    writes: mode === 'assist' ? writeBack : 'never',
    adapters,
    valueNames,
    ...(brandName !== undefined && { brandName }),
  };
}
