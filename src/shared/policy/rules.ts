import type { SiteObstacle } from '../../protocol/messages';
import type { PageRules } from '../../protocol/page-rules';
import type { Policy } from './policy';

/** Whether the extension may work at all. */
export function isSwitchedOff({ enabled, mode }: Pick<Policy, 'enabled' | 'mode'>): boolean {
  return !enabled || mode === 'off';
}

/** The organisation's reason against reading pages of this origin; undefined if they may be read. */
export function siteObstacle(
  policy: Pick<Policy, 'enabled' | 'mode' | 'sites' | 'httpSites'>,
  origin: string,
): SiteObstacle | undefined {
  if (isSwitchedOff(policy)) return 'site';
  if (!policy.httpSites && !origin.startsWith('https:')) return 'http';
  return policy.sites.length === 0 || policy.sites.includes(origin) ? undefined : 'site';
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
