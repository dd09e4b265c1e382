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
