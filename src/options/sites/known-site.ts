import type { Adapter } from '../../helpdesks/adapter';
import type { SiteStatus } from '../../protocol/messages';

/** A site that the agent has switched on. */
export interface KnownSite extends SiteStatus {
  origin: string;
  /** What was recognised there when a ticket was last read. */
  product?: string;
  /** What the user showed or imported. */
  own?: Adapter;
}
