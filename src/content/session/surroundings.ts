import type { Ask } from '../../protocol/client';
import type { Translate } from '../../shared/translate';
import type { OverlayMemory } from '../coexistence/overlay-memory';
import type { LoadPart } from '../later/later-parts';
import type { EarlyPlace } from '../page/early-place';
import type { PageChanges } from '../page/page-changes';
import type { IsDetected, TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import type { CardOpenness } from '../settings/card-openness';
import type { PagePolicy } from '../settings/page-policy';

/** What a session needs of the world around it. */
export interface Surroundings {
  document: Document;
  fetch: World['fetch'];
  askPage: NonNullable<World['askPage']>;
  ask: Ask;
  translate: Translate;
  openness: CardOpenness;
  policy: Pick<PagePolicy, 'current'>;
  changes: PageChanges;
  /** Asks each product only once; `changes` announces one that is recognised. */
  isDetected: IsDetected;
  /** Loads a part of this script that a page does not have from the beginning. */
  load: LoadPart;
  overlay: OverlayMemory;
  /** Where the card's element may be in the page already. */
  early: Pick<EarlyPlace, 'take'>;
  /** Reads a ticket that is not open any more, and tells the background what its fields are now. */
  lookAgain: (page: TicketPage) => Promise<void>;
  /** Whether a person did it, rather than a script of the page. */
  isByPerson: (event: Event) => boolean;
  /** Reports errors that cannot be shown to the agent. */
  report: (error: unknown) => void;
}
