import type { Obstacle } from '../../protocol/history-messages';

/** Why fetching closed tickets had to stop for now; `problems.ts` has the words. */
export class FetchStopped extends Error {
  override name = 'FetchStopped';
  constructor(
    readonly code:
      | Obstacle['code']
      | 'learning-forbidden'
      | 'no-tab'
      | 'no-helpdesk'
      | 'no-closed-tickets'
      | 'nothing-to-learn',
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }
}
