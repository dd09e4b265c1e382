import type { SiteObstacle } from '../../protocol/messages';
import { isSwitchedOff, siteObstacle } from '../../shared/policy/rules';
import type { KnownPolicy } from './known-policy';
import { withoutHttp } from './match-pattern';

/** Which sites the organisation allows. */
export class SiteRules {
  constructor(private readonly policy: Pick<KnownPolicy, 'read' | 'readSoFar'>) {}

  /** Undefined if the site may be switched on. */
  async findObstacle(origin: string): Promise<SiteObstacle | undefined> {
    return siteObstacle(await this.policy.read(), origin);
  }

  /** Whether it may be on by the last known policy; see `KnownPolicy.readSoFar`. */
  async mayBeOnSoFar(origin: string): Promise<boolean> {
    return siteObstacle(await this.policy.readSoFar(), origin) === undefined;
  }

  /** Match patterns, without the pages that no site may have, by the last known policy. */
  async narrow(patterns: readonly string[]): Promise<readonly string[]> {
    return (await this.policy.readSoFar()).httpSites ? patterns : patterns.flatMap(withoutHttp);
  }

  /** The only origins that may be switched on, by the last known policy; undefined if it is any. */
  async readOnly(): Promise<readonly string[] | undefined> {
    const policy = await this.policy.readSoFar();
    if (isSwitchedOff(policy)) return [];
    return policy.sites.length > 0 ? policy.sites : undefined;
  }
}
