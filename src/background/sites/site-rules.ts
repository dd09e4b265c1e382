import type { Policy } from '../../shared/policy/policy';
import { isSwitchedOff, maySwitchOn } from '../../shared/policy/rules';

/** Which sites the organisation allows. */
export class SiteRules {
  constructor(private readonly readPolicy: () => Promise<Policy>) {}

  async maySwitchOn(origin: string): Promise<boolean> {
    return maySwitchOn(await this.readPolicy(), origin);
  }

  /** The only origins that may be switched on; undefined where it is any. */
  async readOnly(): Promise<readonly string[] | undefined> {
    const policy = await this.readPolicy();
    if (isSwitchedOff(policy)) return [];
    return policy.sites.length > 0 ? policy.sites : undefined;
  }
}
