import type { ListPage } from '../reading/match-page';
import type { Surroundings } from '../session/surroundings';
import type { ListMemory } from './list-memory';

/** What a list's part of the content script is given by the content script itself. */
export interface ListSetting {
  page: ListPage;
  around: Surroundings;
  memory: ListMemory;
  /** Ends with the list. */
  signal: AbortSignal;
}

/** A list that is shown. */
export interface OpenList {
  /** The address has changed, or the page has drawn something anew. */
  look(): void;
  /** What is known of this desk has changed. */
  refresh(): void;
}
