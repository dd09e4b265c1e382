import type { Policy } from '../../shared/policy/policy';
import { isSwitchedOff, maySwitchOn } from '../../shared/policy/rules';
import type { SiteRules } from './granted-sites';

/** Which sites the organisation allows. */
export function createSiteRules(readPolicy: () => Promise<Policy>): SiteRules {
  return {
    maySwitchOn: async (origin) => maySwitchOn(await readPolicy(), origin),
    async readOnly() {
      const policy = await readPolicy();
      if (isSwitchedOff(policy)) return [];
      return policy.sites.length > 0 ? policy.sites : undefined;
    },
  };
}
