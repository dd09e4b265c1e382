import { isSwitchedOff, maySwitchOn } from '../../shared/policy/rules';
import type { KnownPolicy } from './known-policy';

/** Which sites the organisation allows. */
export class SiteRules {
  constructor(private readonly policy: Pick<KnownPolicy, 'read' | 'readSoFar'>) {}

  async maySwitchOn(origin: string): Promise<boolean> {
    return maySwitchOn(await this.policy.read(), origin);
  }

  /** The same as far as it is known; see `KnownPolicy.readSoFar`. */
  async maySwitchOnSoFar(origin: string): Promise<boolean> {
    return maySwitchOn(await this.policy.readSoFar(), origin);
  }

  /** The only origins that may be switched on; undefined where it is any. */
  async readOnly(): Promise<readonly string[] | undefined> {
    const policy = await this.policy.read();
    if (isSwitchedOff(policy)) return [];
    return policy.sites.length > 0 ? policy.sites : undefined;
  }
}
